import { DomUtils } from "htmlparser2";
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

/** Takes out of a page, in place, what its readers do not read as the article, and sets marks where its markup has them. */
export function cleanPage(nodes: readonly PageNode[]): void {
  const lengths = lengthsOf(nodes);
  const whole = nodes.reduce((sum, node) => sum + (lengths.get(node)?.all ?? 0), 0);
  const clean = (node: PageNode, within: { isQuoted: boolean; depth: number }) => {
    if (DomUtils.isText(node)) node.data = shownLetters(node.data);
    if (!isElement(node)) return;
    if (isLeftOut(node, lengths, whole, within.isQuoted)) return DomUtils.removeElement(node);
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
const shownLetters = (words: string) => words.replace(/[\u00ad\u200b\u2060\ufeff]/g, "").replace(/\t/g, " ");

const struck = new Set(["s", "strike", "del"]);
const around = new Set(["nav", "aside", "input", "select", "option", "datalist", "title", "rp", "rt"]);

function isLeftOut(element: PageElement, lengths: Lengths, whole: number, isQuoted: boolean): boolean {
  const { name, attribs } = element;
  if (unread.has(name) || struck.has(name) || around.has(name)) return true;
  if (name === "footer") return !isQuoted;
  if (name === "form") return isFurnitureForm(element, lengths, whole);
  if (name === "label") return DomUtils.getElementsByTagName("input", element, true, 1).length > 0;
  const style = (attribs.style ?? "").replace(/\s+/g, "").toLowerCase();
  const names = `${attribs.class ?? ""} ${attribs.id ?? ""}`;
  return (
    "hidden" in attribs ||
    /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all|mso-list:ignore|mso-element:comment)/.test(
      style,
    ) ||
    /(?:^|;)text-decoration(?:-line)?:[^;]*line-through/.test(style) ||
    hidden.test(names) ||
    isFurniture(names, element, lengths)
  );
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

/** For readers who listen, of word processors' comments, and of tracked changes that are taken out. */
const hidden =
  /(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text|element-invisible|mso(?:del|commentreference|commenttext|comanchor|comtxt))(?:\s|$)/i;

const furniture =
  /(?:^|[\s_-])(?:share|sharing|sharedaddy|social|addtoany|jp-relatedposts|related|newsletter|subscribe|promo|advert|advertisement|ad|outbrain|taboola|breadcrumbs?|interstitial-link|read-more|post-navigation|tags?-links)(?:[\s_-]|$)/i;

/** A block that calls itself something else, and has links rather than sentences: a name alone is not enough. */
function isFurniture(names: string, element: PageElement, lengths: Lengths): boolean {
  if (!furniture.test(names) || /^(?:body|html|article|main|p|span|h\d)$/.test(element.name)) return false;
  const { all, linked } = lengths.get(element) ?? { all: 0, linked: 0 };
  return linked * 2 >= all || all < 80;
}

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
