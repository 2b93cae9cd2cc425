import { DomUtils } from "htmlparser2";
import type { LeftWords } from "./left-words";
import { elementsOf, holds, type Lengths, type PageElement, type PageNode } from "./page-tree";

/** No page has more boxes that could be quotations of itself. */
const most = 200;

/** Takes out a box whose words stand in the text already, as papers pull a quotation out of it in larger letters. */
export function takeRepeated(nodes: readonly PageNode[], lengths: Lengths, left: LeftWords): void {
  const isBox = (element: PageElement) => {
    const letters = lengths.get(element)?.all ?? 0;
    return /^(?:blockquote|div|section|figure|q)$/.test(element.name) && letters >= 15 && letters <= 300;
  };
  const boxes = elementsOf(nodes)
    .filter(isBox)
    .slice(0, most)
    .map((element) => ({ element, words: bareOf(element) }))
    .filter(({ words }) => words.length >= 15);
  if (boxes.length === 0) return;
  const whole = bare(nodes.map((node) => DomUtils.textContent(node)).join(" "));
  const out = new Set<PageElement>();
  for (const { element, words } of boxes) {
    const same = boxes.filter((other) => other.words === words);
    // A box around a box has the same words once more in the list, and once in the text.
    const standing = same.filter((one) => !same.some((other) => holds(other.element, one.element))).length;
    if (!isTaken(element, out) && timesIn(whole, words) > standing) out.add(element);
  }
  for (const element of out) left.out(element, "beside");
}

const isTaken = (element: PageElement, out: ReadonlySet<PageElement>): boolean =>
  [...out].some((other) => holds(other, element));

const bareOf = (element: PageElement): string => bare(DomUtils.textContent(element));
const bare = (words: string): string =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");

function timesIn(whole: string, words: string): number {
  let times = 0;
  for (let at = whole.indexOf(words); at !== -1; at = whole.indexOf(words, at + words.length)) times += 1;
  return times;
}
