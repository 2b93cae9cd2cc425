import { DomUtils, parseDocument } from "htmlparser2";

/** The nodes that a page is read into. */
export type PageNode = ReturnType<typeof parseDocument>["childNodes"][number];
export type PageElement = Extract<PageNode, { name: string; attribs: unknown }>;

export const isElement = (node: PageNode): node is PageElement => DomUtils.isTag(node);

/** Letters of each element that are not its markup's, and how many of them are in links: counted once, from the inside out. */
export type Lengths = Map<PageNode, { all: number; linked: number }>;

export function lengthsOf(nodes: readonly PageNode[]): Lengths {
  const lengths: Lengths = new Map();
  const count = (node: PageNode, inLink: boolean): { all: number; linked: number } => {
    const sum = { all: 0, linked: 0 };
    if (DomUtils.isText(node)) {
      sum.all = node.data.replace(/\s+/g, "").length;
      if (inLink) sum.linked = sum.all;
    } else if (isElement(node) && !unread.has(node.name))
      for (const child of node.childNodes) {
        const { all, linked } = count(child, inLink || node.name === "a");
        sum.all += all;
        sum.linked += linked;
      }
    lengths.set(node, sum);
    return sum;
  };
  for (const node of nodes) count(node, false);
  return lengths;
}

/** What holds no words of the page at all. */
export const unread = new Set(
  "head script style noscript template svg math iframe object embed canvas audio video xml select textarea button".split(
    " ",
  ),
);

/** Every element of a tree, outermost first. */
export function elementsOf(nodes: readonly PageNode[]): PageElement[] {
  return nodes.flatMap((node) => (isElement(node) ? [node, ...elementsOf(node.childNodes)] : []));
}

/** Whether a node stands somewhere within another. */
export function holds(outer: PageNode, inner: PageNode): boolean {
  for (let parent = inner.parent; parent; parent = parent.parent) if (parent === outer) return true;
  return false;
}

export const textNode = (words: string): PageNode => parseDocument(words).childNodes[0]!;

/** What stands within a line. */
export const inline = new Set(
  "a abbr b bdi bdo cite code em font i ins kbd mark q s small span strong sub sup time u".split(" "),
);
