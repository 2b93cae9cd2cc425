import { DomUtils } from "htmlparser2";
import type { Furniture } from "@/domain/article/taken-part";
import { hidden, kinds, namesOf, roles } from "./furniture-names";
import type { LeftWords } from "./left-words";
import {
  elementsOf,
  isElement,
  type Lengths,
  lengthsOf,
  type PageElement,
  type PageNode,
  textNode,
  unread,
} from "./page-tree";
import { proseOf } from "./prose";

/**
 * Takes out of a page, in place, what its readers do not read as the article, and sets marks where its markup has them.
 * What had words goes to `left`, with a mark of its place.
 */
export function cleanPage(nodes: readonly PageNode[], left: LeftWords): void {
  const lengths = lengthsOf(nodes);
  const whole = nodes.reduce((sum, node) => sum + (lengths.get(node)?.all ?? 0), 0);
  const clean = (node: PageNode, within: { isQuoted: boolean; depth: number }) => {
    if (DomUtils.isText(node)) node.data = shownLetters(node.data);
    if (!isElement(node)) return;
    if (isWordless(node.name) || isNoteMark(node)) return DomUtils.removeElement(node);
    const furniture = furnitureOf(node, lengths, whole, within.isQuoted);
    if (furniture !== null) return left.out(node, furniture);
    const isMark = node.name === "q";
    for (const child of [...node.childNodes])
      clean(child, {
        isQuoted: within.isQuoted || node.name === "blockquote",
        depth: within.depth + (isMark ? 1 : 0),
      });
    if (isMark) setMarks(node, within.depth % 2 === 0 ? ["“", "”"] : ["‘", "’"]);
    if (node.name === "tr") setCellsApart(node);
  };
  for (const node of [...nodes]) clean(node, { isQuoted: false, depth: 0 });
}

/** Joiners of words and soft hyphens lie unseen inside them; a tab of the source is a blank. */
const shownLetters = (words: string) =>
  words.replace(/[\u00ad\u200b\u2060\ufeff\ue000\ue001]/g, "").replace(/\t/g, " ");

/** The number of a note, which leads to it or back. */
const isNoteMark = (element: PageElement): boolean =>
  (element.name === "sup" ||
    (element.name === "a" && /footnote|backref/i.test(element.attribs.class ?? ""))) &&
  elementsOf([element]).some(({ name, attribs }) => name === "a" && (attribs.href ?? "").startsWith("#"));

const struck = new Set(["s", "strike", "del"]);
const wordless = new Set(["input", "select", "option", "datalist", "title", "rp", "rt"]);
const isWordless = (name: string) => unread.has(name) || wordless.has(name);

const lengthOf = (element: PageElement, lengths: Lengths) => lengths.get(element)?.all ?? 0;
const isArticle = (name: string) => /^(?:body|html|article|main)$/.test(name);

/** What an element is, if it is none of the article. */
function furnitureOf(
  element: PageElement,
  lengths: Lengths,
  whole: number,
  isQuoted: boolean,
): Furniture | null {
  const { name, attribs } = element;
  const names = namesOf(element);
  const called = kinds.find(([, pattern]) => pattern.test(names))?.[0];
  if (struck.has(name)) return "struck";
  const byRole = Object.hasOwn(roles, attribs.role ?? "") ? roles[attribs.role!] : undefined;
  if (byRole && lengthOf(element, lengths) * 2 < whole && !isArticle(name)) return called ?? byRole;
  if (name === "nav") return called ?? "menu";
  if (name === "aside") return called ?? "beside";
  if (name === "footer") return isQuoted ? null : "foot";
  if (name === "form") return isFurnitureForm(element, lengths, whole) ? (called ?? "form") : null;
  if (name === "label")
    return DomUtils.getElementsByTagName("input", element, true, 1).length > 0 ? "form" : null;
  const style = (attribs.style ?? "").replace(/\s+/g, "").toLowerCase();
  if (
    "hidden" in attribs ||
    /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all|mso-list:ignore|mso-element:comment)/.test(
      style,
    ) ||
    hidden.test(names)
  )
    return "hidden";
  if (/(?:^|;)text-decoration(?:-line)?:[^;]*line-through/.test(style)) return "struck";
  if (isCaption(element, names, lengths)) return "caption";
  return called && isCalledSo(called, element, lengths, whole) ? called : null;
}

/** A form around half of the page and more is the page, as some systems write it; another that asks for something is none of the article. */
function isFurnitureForm(form: PageElement, lengths: Lengths, whole: number): boolean {
  const length = lengths.get(form)?.all ?? 0;
  if (length * 2 >= whole) return isOnlyAsking(form, length);
  return elementsOf(form.childNodes).some(({ name }) => /^(?:input|select|textarea|button)$/.test(name));
}

/** A clip of nothing but a form has no article either. */
const isOnlyAsking = (form: PageElement, length: number) =>
  length < 60 && !elementsOf(form.childNodes).some(({ name }) => name === "h1" || name === "p");

/** A block that calls itself something else, and has links rather than sentences, or what such a block has: a name alone is not enough. */
function isCalledSo(kind: Furniture, element: PageElement, lengths: Lengths, whole: number): boolean {
  if (/^(?:body|html|article|main|p|span|h\d)$/.test(element.name)) return false;
  const { all, linked } = lengths.get(element) ?? { all: 0, linked: 0 };
  if (kind === "cookies") return all * 2 < whole;
  if (kind === "comments") return all * 2 < whole || isBelowProse(element);
  const isAsking = elementsOf(element.childNodes).some(({ name }) => /^(?:form|input|button|a)$/.test(name));
  if (kind === "beside" || ((kind === "form" || kind === "newsletter") && isAsking))
    return all < 600 && all * 4 < whole;
  return linked * 2 >= all || all < 80;
}

/** Comments may be longer than what they are on, and stand below it. */
function isBelowProse(element: PageElement): boolean {
  let above = 0;
  for (let node: PageNode | null = element; node !== null; node = node.parent as PageNode | null)
    for (let before = node.prev; before !== null; before = before.prev)
      above += proseOf([before]).whole.letters;
  return above >= 400 && !elementsOf([element]).some(({ name }) => name === "h1");
}

/** The words of a picture. What is set as a figure may also be a quotation or a table, which are the article's. */
function isCaption(element: PageElement, names: string, lengths: Lengths): boolean {
  const { all } = lengths.get(element) ?? { all: 0 };
  if (all === 0 || all > 1_000) return false;
  const isPicture = element.name === "figure" || /(?:^|\s)wp-caption(?:\s|$)/.test(names);
  const isCalled = /(?:^|[\s_-])(?:caption(?:-text)?|photo-credit|image-credit|image-caption)(?:\s|$)/i;
  if (!isPicture)
    return (
      isCalled.test(names) &&
      !/^(?:table|caption|h1|body|main|article)$/.test(element.name) &&
      hasPictureBeside(element)
    );
  const inside = new Set(elementsOf(element.childNodes).map(({ name }) => name));
  const isWords = ["blockquote", "table", "pre", "q", "ul", "ol"].some((name) => inside.has(name));
  return !isWords && media.some((name) => inside.has(name));
}

const media = ["img", "picture", "video", "audio", "iframe", "svg", "canvas", "amp-img", "source"];

const hasPictureBeside = (element: PageElement): boolean =>
  (element.parent?.childNodes ?? [])
    .slice(0, 20)
    .filter(isElement)
    .some(
      (sibling) =>
        media.includes(sibling.name) ||
        sibling.childNodes.slice(0, 5).some((child) => isElement(child) && media.includes(child.name)),
    );

function setMarks(element: PageElement, [open, close]: [string, string]): void {
  if (/^\s*["“”„«»‘‚‹]/.test(DomUtils.textContent(element))) return;
  DomUtils.prependChild(element, textNode(open));
  DomUtils.appendChild(element, textNode(close));
}

/** Cells of a row stand apart by a tab, unless they hold blocks, which stand apart already. */
function setCellsApart(row: PageElement): void {
  const cells = row.childNodes.filter(isElement).filter(({ name }) => name === "td" || name === "th");
  for (const cell of cells.slice(0, -1)) DomUtils.appendChild(cell, textNode("\t"));
}

/** What is told apart by lines of its own, and is none of the blocks that the library knows. */
export const furtherBlocks =
  "figure figcaption dl dt dd details summary fieldset legend caption center hgroup tr".split(" ");
