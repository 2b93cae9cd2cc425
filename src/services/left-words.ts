import { DomUtils } from "htmlparser2";
import { articleLines } from "@/domain/article/article-lines";
import type { Furniture, LeftOut } from "@/domain/article/taken-part";
import { inline, isElement, type PageElement, type PageNode, textNode, unread } from "./page-tree";

/** Signs of nobody's alphabet: no page keeps them, so that a mark of ours is no word of its own. */
const [begins, ends] = ["\ue000", "\ue001"];
const mark = new RegExp(`${begins}(\\d+)${ends}`, "g");
const beginning = `${begins}${ends}`;

/** What is left out of a page, and where: a mark stands in its place until the text is laid out. */
export class LeftWords {
  readonly #parts: { as: Furniture; words: string }[] = [];
  readonly #before: LeftOut[] = [];
  readonly #after: LeftOut[] = [];

  /** Takes an element out of the page. */
  out(element: PageElement, as: Furniture): void {
    const all = wordsOf(element);
    const words = all.replace(mark, "").trim();
    const isTold = /[\p{L}\p{N}]/u.test(words);
    const own = isTold ? `${begins}${this.#parts.push({ as, words }) - 1}${ends}` : "";
    // What was taken out of it before stays told.
    const marks = own + [...all.matchAll(mark)].map(([each]) => each).join("");
    if (marks === "") DomUtils.removeElement(element);
    else DomUtils.replaceElement(element, textNode(marks));
  }

  /** Marks where the text of an article begins, below its head. */
  begin(element: PageElement): void {
    DomUtils.prependChild(element, textNode(beginning));
  }

  /** What a page has around its article, before and after it. */
  around(nodes: readonly PageNode[], article: readonly PageNode[]): void {
    const chosen = new Set<PageNode>(article);
    const last = article.at(-1);
    const above = new Set<PageNode>();
    for (const node of article)
      for (let parent = node.parent; parent && !above.has(parent as PageNode); parent = parent.parent)
        above.add(parent as PageNode);
    let into = this.#before;
    const visit = (node: PageNode) => {
      if (chosen.has(node)) into = node === last ? this.#after : into;
      else if (isElement(node) && above.has(node)) node.childNodes.forEach(visit);
      else into.push(...this.#elsewhere(node));
    };
    nodes.forEach(visit);
  }

  #elsewhere(node: PageNode): LeftOut[] {
    const words = wordsOf(node);
    const bare = words.replace(mark, "").trim();
    const own = { as: kindAround(node), words: bare, line: 0 };
    const inside = [...words.matchAll(mark)].flatMap(([, at]) => this.#parts[Number(at)] ?? []);
    return [...(/[\p{L}\p{N}]/u.test(bare) ? [own] : []), ...inside.map((part) => ({ ...part, line: 0 }))];
  }

  /** The text without marks, how many of its lines stand before each, and how many before the text begins. */
  taken(marked: string): { text: string; leftOut: LeftOut[]; begins: number | null } {
    const within: LeftOut[] = [];
    let before = 0;
    let headLines: number | null = null;
    const kept = marked.split("\n").map((whole) => {
      const [above = "", below] = whole.split(beginning, 2);
      if (below !== undefined) headLines = before + (above.replace(mark, "").trim() === "" ? 0 : 1);
      const line = whole.replace(beginning, "");
      const bare = unmarked(line);
      for (const [, at] of line.matchAll(mark)) within.push({ ...this.#parts[Number(at)]!, line: before });
      if (bare.trim() !== "") before += 1;
      // What a line was all of leaves no empty one behind.
      return bare.trim() === "" && whole !== bare ? null : bare;
    });
    const text = joined(kept).trim();
    const lines = articleLines(text).length;
    const after = this.#after.map((part) => ({ ...part, line: lines }));
    return { text, leftOut: [...this.#before, ...within, ...after], begins: headLines };
  }
}

/** Two blanks that a mark stood between are one, and none at the ends of a line. */
function unmarked(line: string): string {
  if (!line.includes(begins)) return line;
  return withoutMarksAtEnd(line)
    .replace(new RegExp(`^(?: *${mark.source})+ *`), "")
    .replace(new RegExp(` (?:${mark.source} ?)+(?= )`, "g"), "")
    .replace(mark, "");
}

function withoutMarksAtEnd(line: string): string {
  let rest = line.trimEnd();
  while (rest.endsWith(ends)) rest = rest.slice(0, rest.lastIndexOf(begins)).trimEnd();
  return rest;
}

/** Lines as far apart as they stood: of two distances that a line was between, the greater. */
function joined(lines: readonly (string | null)[]): string {
  const out: string[] = [];
  let [empty, most] = [0, 0];
  for (const line of lines) {
    if (line === "") empty += 1;
    else if (line === null) [most, empty] = [Math.max(most, empty), 0];
    else {
      out.push(...Array<string>(Math.max(most, empty)).fill(""), line);
      [empty, most] = [0, 0];
    }
  }
  return out.join("\n");
}

const kindAround = (node: PageNode): Furniture => {
  if (!isElement(node)) return "elsewhere";
  if (node.name === "nav" || node.name === "header") return "menu";
  if (node.name === "footer") return "foot";
  return /comment/i.test(`${node.attribs.class ?? ""} ${node.attribs.id ?? ""}`) ? "comments" : "elsewhere";
};

/** The words of an element, its blocks in lines of their own. */
function wordsOf(node: PageNode): string {
  const pieces: string[] = [];
  const visit = (one: PageNode) => {
    if (DomUtils.isText(one)) pieces.push(one.data.replace(/\s+/g, " "));
    if (!isElement(one) || unread.has(one.name)) return;
    const isBlock = !inline.has(one.name);
    if (isBlock) pieces.push("\n");
    one.childNodes.forEach(visit);
    if (isBlock) pieces.push("\n");
    // Links in a row are set apart by style alone.
    else if (one.next !== null && isElement(one.next)) pieces.push(" ");
  };
  visit(node);
  return articleLines(pieces.join(""))
    .map(({ text }) => text)
    .join("\n");
}
