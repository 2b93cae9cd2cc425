import { DomUtils, parseDocument } from "htmlparser2";
import type { Furniture } from "@/domain/article/taken-part";
import type { LeftWords } from "./left-words";
import {
  elementsOf,
  holds,
  inline,
  isElement,
  type Lengths,
  lengthsOf,
  type PageElement,
  type PageNode,
} from "./page-tree";
import { type ProseOfPage, proseOf } from "./prose";
import { takeRepeated } from "./repeated-words";

/** Less than so many letters of sentences, and it is a clip, of which all is meant. */
const least = 200;

/**
 * Of an article, takes out what stands around its sentences and between them and is none: labels and links, by how they are made
 * and not by what they are called. Where one element holds the sentences, it is marked where it begins: what is above is its head.
 */
export function trimArticle(article: readonly PageNode[], left: LeftWords): void {
  const prose = proseOf(article);
  if (prose.whole.letters < least) return;
  const lengths = lengthsOf(article);
  const body = bodyOf(article, prose);
  const text = body?.childNodes ?? article;
  takeBetween(text, { prose, lengths, left });
  takeRepeated(text, lengths, left);
  takeAtEnd(article, { prose, lengths, left });
  if (body === null) return;
  takeBehind(body, article, { prose, lengths, left });
  setHeadApart(body, article);
  left.begin(body);
}

type Means = { prose: ProseOfPage; lengths: Lengths; left: LeftWords };

/** The innermost element with three quarters of the sentences. */
function bodyOf(article: readonly PageNode[], prose: ProseOfPage): PageElement | null {
  let body: PageElement | null = null;
  let nodes = article;
  for (;;) {
    const next = nodes
      .filter(isElement)
      .find((node) => prose.of(node).lines > 1 && prose.of(node).letters * 4 >= prose.whole.letters * 3);
    if (next === undefined) break;
    body = next;
    nodes = next.childNodes;
  }
  // What holds the headline as well is not the text alone.
  const isAlone = body !== null && !elementsOf(body.childNodes).some(({ name }) => name === "h1");
  return isAlone && body?.name !== "body" ? body : null;
}

const lengthOf = ({ lengths }: Means, node: PageNode) => lengths.get(node) ?? { all: 0, linked: 0 };

const isLinks = (means: Means, node: PageNode): boolean => {
  const { all, linked } = lengthOf(means, node);
  return all > 0 && linked * 2 >= all;
};

/** Boxes of links and of pictures' words, and heads without a headline. */
function takeBetween(nodes: readonly PageNode[], means: Means): void {
  for (const node of [...nodes].filter(isElement)) {
    const kind = means.prose.of(node).letters === 0 ? boxKind(node, means) : null;
    if (kind !== null) means.left.out(node, kind);
    else if (!/^(?:p|h\d|table|dl)$/.test(node.name)) takeBetween(node.childNodes, means);
  }
}

function boxKind(node: PageElement, means: Means): Furniture | null {
  if (!/^(?:div|section|ul|ol|article|header|figure)$|-/.test(node.name)) return null;
  if (isLinks(means, node)) return "related";
  const inside = new Set(elementsOf(node.childNodes).map(({ name }) => name));
  if (node.name === "header") return [...inside].some((name) => /^h\d$/.test(name)) ? null : "beside";
  const isPicture = ["img", "picture", "amp-img"].some((name) => inside.has(name));
  const isWords = ["p", "li", "h2", "h3", "table", "blockquote"].some((name) => inside.has(name));
  return isPicture && !isWords && lengthOf(means, node).all < 200 ? "caption" : null;
}

/** What comes behind the last sentence, and is links or an address. */
function takeAtEnd(nodes: readonly PageNode[], means: Means): void {
  let isBehind = false;
  const visit = (node: PageNode) => {
    if (node === means.prose.last) isBehind = true;
    if (!isElement(node)) return;
    const hasProse = means.prose.of(node).letters > 0;
    if (!isBehind || hasProse) [...node.childNodes].forEach(visit);
    else if (node.name === "address") means.left.out(node, "foot");
    else if (isLinks(means, node)) means.left.out(node, "related");
    else [...node.childNodes].forEach(visit);
  };
  [...nodes].forEach(visit);
}

/** What comes behind the element of the text, and has no sentences. */
function takeBehind(body: PageElement, article: readonly PageNode[], means: Means): void {
  const take = (node: PageNode) => {
    if (!isElement(node)) return;
    const { all } = lengthOf(means, node);
    const isFoot = /(?:^|[\s_-])footer(?:[\s_-]|$)/i.test(
      `${node.attribs.class ?? ""} ${node.attribs.id ?? ""}`,
    );
    if (isFoot || means.prose.of(node).letters * 2 < all) means.left.out(node, isFoot ? "foot" : "elsewhere");
    else if (!inline.has(node.name)) [...node.childNodes].forEach(take);
  };
  for (let inner: PageNode | null = body; inner && !article.includes(inner); ) {
    const parent: PageElement | null = inner.parent as PageElement | null;
    const siblings: PageNode[] = parent?.childNodes ?? [];
    for (const sibling of siblings.slice(siblings.indexOf(inner) + 1)) take(sibling);
    inner = parent;
  }
  const at = article.findIndex((node) => node === body || holds(node, body));
  for (const node of at === -1 ? [] : article.slice(at + 1)) take(node);
}

/** Names and days in a row, with nothing between them, are set apart by style alone. */
function setHeadApart(body: PageElement, article: readonly PageNode[]): void {
  for (const element of elementsOf(article)) {
    if (element === body) return;
    const { next } = element;
    if (inline.has(element.name) && next !== null && isElement(next) && inline.has(next.name))
      DomUtils.append(element, parseDocument("<br>").childNodes[0]!);
  }
}
