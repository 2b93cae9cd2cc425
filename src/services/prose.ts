import { DomUtils } from "htmlparser2";
import { inline, isElement, type PageElement, type PageNode, unread } from "./page-tree";

/** How much of an element is written in sentences: letters, and in how many lines. */
export type Prose = { letters: number; lines: number };

export type ProseOfPage = {
  of: (node: PageNode) => Prose;
  whole: Prose;
  /** The text that ends the last sentence. */
  last: PageNode | null;
};

type Line = { texts: PageNode[]; words: string; letters: number; linked: number };
const nothing: Prose = { letters: 0, lines: 0 };

/** Sentences of a page, by the elements that hold them; lists of links, labels and names have none. */
export function proseOf(nodes: readonly PageNode[]): ProseOfPage {
  const found = new Map<PageNode, Prose>();
  const whole = { letters: 0, lines: 0 };
  let last: PageNode | null = null;
  let line: Line = { texts: [], words: "", letters: 0, linked: 0 };
  const end = () => {
    const { texts, letters } = line;
    if (isProse(line)) {
      last = texts.at(-1) ?? null;
      whole.letters += letters;
      whole.lines += 1;
      for (const above of new Set(texts.flatMap(pathOf))) {
        const sum = found.get(above) ?? { letters: 0, lines: 0 };
        // A line is in one block, whose elements above hold all of it.
        found.set(above, { letters: sum.letters + letters, lines: sum.lines + 1 });
      }
    }
    line = { texts: [], words: "", letters: 0, linked: 0 };
  };
  const visit = (node: PageNode, inLink: boolean) => {
    if (DomUtils.isText(node)) {
      const letters = node.data.replace(/\s+/g, "").length;
      line.words += node.data;
      line.letters += letters;
      if (inLink) line.linked += letters;
      if (letters > 0) line.texts.push(node);
    }
    if (!isElement(node) || unread.has(node.name)) return;
    const isBlock = !inline.has(node.name);
    if (isBlock) end();
    for (const child of node.childNodes) visit(child, inLink || node.name === "a");
    if (isBlock) end();
  };
  for (const node of nodes) visit(node, false);
  end();
  return { of: (node) => found.get(node) ?? nothing, whole, last };
}

function pathOf(node: PageNode): PageNode[] {
  const path: PageNode[] = [node];
  for (let parent = node.parent; parent; parent = parent.parent) path.push(parent as PageElement);
  return path;
}

/** A sign of Chinese or Japanese says as much as two letters and more. */
const weight = ({ words, letters }: Line) =>
  letters + (words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0);

function isProse(line: Line): boolean {
  if (line.linked * 2 >= line.letters) return false;
  const weighs = weight(line);
  return weighs >= 80 || (weighs >= 30 && /[.!?…。！？؟۔:：]["'”’»“)）」]*\s*$/u.test(line.words));
}
