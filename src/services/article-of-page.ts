import { DomUtils } from "htmlparser2";
import { elementsOf, isElement, type Lengths, lengthsOf, type PageNode } from "./page-tree";

/**
 * The part of a cleaned page that is the article: the longest `<article>`, unless more paragraphs stand outside of all of them,
 * as on a page that lists others beside its own. Then what it calls its main part, or all of it.
 */
export function articleOfPage(nodes: readonly PageNode[]): readonly PageNode[] {
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
  if (longest === null) return withHeadline(whole, nodes);
  const isRest = outsideArticles(whole, lengths) > lengthIn(lengths, longest);
  return withHeadline(isRest ? whole : [longest], nodes);
}

const lengthIn = (lengths: Lengths, node: PageNode): number => lengths.get(node)?.all ?? 0;

function outsideArticles(nodes: readonly PageNode[], lengths: Lengths): number {
  return nodes.reduce((sum, node) => {
    if (!isElement(node) || node.name === "article") return sum;
    return sum + (node.name === "p" ? lengthIn(lengths, node) : outsideArticles(node.childNodes, lengths));
  }, 0);
}

/** Some systems set the headline above the article: it is taken along where it is the only one of the page. */
function withHeadline(chosen: readonly PageNode[], nodes: readonly PageNode[]): readonly PageNode[] {
  const headlines = (from: readonly PageNode[]) => elementsOf(from).filter(({ name }) => name === "h1");
  const [only, another] = headlines(nodes);
  if (!only || another || headlines(chosen).length > 0) return chosen;
  DomUtils.removeElement(only);
  return [only, ...chosen];
}
