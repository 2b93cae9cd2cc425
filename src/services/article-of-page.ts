import { DomUtils } from "htmlparser2";
import type { LeftWords } from "./left-words";
import { elementsOf, isElement, type Lengths, lengthsOf, type PageElement, type PageNode } from "./page-tree";

/**
 * The part of a cleaned page that is the article: the longest `<article>`, unless more paragraphs stand outside of all of them,
 * as on a page that lists others beside its own. Then what it calls its main part, or all of it. What stands around it goes to `left`.
 */
export function articleOfPage(nodes: readonly PageNode[], left: LeftWords): readonly PageNode[] {
  const chosen = chosenPart(nodes);
  const headline = headlineAbove(chosen, nodes);
  const standfirst = headline === null ? null : standfirstBelow(headline, chosen);
  const above = [headline, standfirst].filter((node) => node !== null);
  const article = [...above, ...chosen];
  left.around(nodes, article);
  for (const node of above) DomUtils.removeElement(node);
  return article;
}

function chosenPart(nodes: readonly PageNode[]): readonly PageNode[] {
  const lengths = lengthsOf(nodes);
  const elements = elementsOf(nodes);
  const main = elements.find(({ name, attribs }) => name === "main" || attribs.role === "main");
  const body = elements.find(({ name }) => name === "body");
  const whole = main ? [main] : (body?.childNodes ?? nodes);
  const longest = elements
    .filter(({ name }) => name === "article")
    .reduce<PageNode | null>(
      (best, one) => (best === null || lengthIn(lengths, one) > lengthIn(lengths, best) ? one : best),
      null,
    );
  if (longest === null) return whole;
  const isRest = outsideArticles(whole, lengths) > lengthIn(lengths, longest);
  return isRest ? whole : [longest];
}

const lengthIn = (lengths: Lengths, node: PageNode): number => lengths.get(node)?.all ?? 0;

function outsideArticles(nodes: readonly PageNode[], lengths: Lengths): number {
  return nodes.reduce((sum, node) => {
    if (!isElement(node) || node.name === "article") return sum;
    return sum + (node.name === "p" ? lengthIn(lengths, node) : outsideArticles(node.childNodes, lengths));
  }, 0);
}

/** Some systems set the headline above the article: it is taken along where it is the only one of the page. */
function headlineAbove(chosen: readonly PageNode[], nodes: readonly PageNode[]): PageElement | null {
  const headlines = (from: readonly PageNode[]) => elementsOf(from).filter(({ name }) => name === "h1");
  const [only, another] = headlines(nodes);
  return !only || another || headlines(chosen).length > 0 ? null : only;
}

/** With such a headline goes the line or two right below it, unless they are the article's. */
function standfirstBelow(headline: PageElement, chosen: readonly PageNode[]): PageElement | null {
  const below = DomUtils.nextElementSibling(headline);
  if (below === null || chosen.includes(below) || !/^(?:h2|h3|p|div)$/.test(below.name)) return null;
  const { all, linked } = lengthsOf([below]).get(below) ?? { all: 0, linked: 0 };
  const isPlain = !elementsOf(below.childNodes).some(({ name }) =>
    /^(?:h\d|ul|img|time|article)$/.test(name),
  );
  return isPlain && linked === 0 && all >= 30 && all <= 400 ? below : null;
}
