import {
  attributionLine,
  directnessWords,
  isNamed,
  sourceName,
  stanceWords,
} from "@/domain/attribution-words";
import type { Attribution } from "@/domain/claim";
import { dayWords } from "@/domain/time/date-words";
import type { LineStyle } from "@/domain/timeline/entry";
import { entityHref } from "@/domain/timeline/entry-of";
import { isSilence } from "@/domain/vocabulary";
import { nodeOf } from "../claim/stance-node";
import type { GraphEdge, GraphNode, NodeGroup } from "./graph-value";

/** What stands in a box: a name, what it is, and how we know of it. `line` is the rule at its left. */
export type BoxWords = {
  name: string;
  what: string;
  how: string;
  node: string;
  line: LineStyle;
  href: string | null;
};

/** Attributions by the node that they start from or end at. */
export type Voices = { from: Map<string, Attribution[]>; at: Map<string, Attribution[]> };

export function voicesOf(nodes: GraphNode[], edges: GraphEdge[], attributions: Attribution[]): Voices {
  const byId = new Map(attributions.map((one) => [one.id, one]));
  const from = new Map<string, Set<Attribution>>();
  const at = new Map<string, Set<Attribution>>();
  const add = (map: Map<string, Set<Attribution>>, id: string, one: Attribution) => {
    const known = map.get(id);
    if (known) known.add(one);
    else map.set(id, new Set([one]));
  };
  for (const edge of edges) {
    for (const id of edge.attributions) {
      const one = byId.get(id);
      if (!one) continue;
      add(from, edge.from, one);
      add(at, edge.to, one);
    }
  }
  // An outlet that speaks for itself stands alone, and no edge tells which attribution is its own.
  for (const node of nodes)
    if (!from.has(node.id) && !at.has(node.id))
      for (const one of attributions) if (one.article.outlet.id === node.id) add(from, node.id, one);
  const lists = (map: Map<string, Set<Attribution>>) =>
    new Map([...map].map(([id, said]): [string, Attribution[]] => [id, [...said]]));
  return { from: lists(from), at: lists(at) };
}

export function groupWords(group: NodeGroup, voices: Voices): BoxWords {
  if (group.members.length > 1) return manyWords(group);
  const node = group.members[0]!;
  const link = node.entity ? entityHref(node.entity) : null;
  if (node.kind === "unknown_hop")
    return {
      name: node.name === "an unknown hop" ? "Unknown hop" : node.name,
      what: "Nobody says where",
      how: "Counts for nothing",
      node: "s-declined",
      line: "alleged",
      href: null,
    };
  if (node.roles.includes("origin")) return originWords(node, voices, link);
  const article = (voices.at.get(node.id) ?? []).find((one) => one.article.outlet.id === node.id)?.article;
  return {
    name: node.name,
    what: article ? dayWords(article.publishedAt) : "Passed it on",
    how: node.holdsArticle ? "We hold the article" : "Not seen by us",
    node: node.holdsArticle ? "s-confirms" : "s-asserts",
    line: node.holdsArticle ? "confirmed" : "reported",
    href: link,
  };
}

function originWords(node: GraphNode, voices: Voices, link: string | null): BoxWords {
  const said = voices.from.get(node.id) ?? [];
  const first = said[0];
  if (node.holdsArticle && first && node.roles.includes("outlet"))
    return {
      name: node.name,
      what: dayWords(first.article.publishedAt),
      how: "Its own reporting, held",
      node: "s-confirms",
      line: "confirmed",
      href: link,
    };
  const named = node.kind === "known";
  const terms =
    first?.groundRules === "on_record" ? "on the record" : named ? "terms not stated" : "no name given";
  return {
    name: capital(node.name),
    what: (named ? first?.source.description : null) ?? (named ? "Named" : "Not named"),
    how: first ? `${directnessWords[first.directness]}, ${terms}` : terms,
    node: first ? nodeOf(first.stance) : "s-asserts",
    line: !named ? "alleged" : said.some(isFirstHand) ? "confirmed" : "reported",
    href: link,
  };
}

/** The outlet whose article we hold heard this voice itself: the words stand on a page that we can read. */
function isFirstHand(attribution: Attribution): boolean {
  return attribution.relays.length === 0 && attribution.source.identity !== "outlet_observation";
}

function manyWords({ members, onTheWay }: NodeGroup): BoxWords {
  const origins = members.every((node) => node.roles.includes("origin"));
  const held = members.every((node) => node.holdsArticle);
  const unnamed = members.every((node) => node.kind !== "known");
  return {
    name: onTheWay
      ? `${members.length} on the way`
      : `${members.length} ${origins ? (unnamed ? "unnamed voices" : "voices") : "outlets"}`,
    what: members.map((node) => capital(node.name)).join(", "),
    how: onTheWay
      ? "Drawn as one, listed below"
      : held && !origins
        ? "We hold an article of each"
        : "Listed below",
    node: held && !origins ? "s-confirms" : "s-asserts",
    line: unnamed ? "alleged" : held && !origins ? "confirmed" : "reported",
    href: null,
  };
}

/** Those who were asked, or who contradict: they are no way to the claim, and stand apart. */
export function responseWords(responses: readonly Attribution[]): BoxWords {
  const first = responses[0]!;
  const { source, stance } = first;
  if (responses.length > 1)
    return {
      name: `${responses.length} ${isSilence(stance) ? "who were asked" : "who deny or dispute it"}`,
      what: responses.map((one) => sourceName(one.source)).join(", "),
      how: "Listed below",
      node: nodeOf(stance),
      line: "none",
      href: null,
    };
  return {
    name: capital(sourceName(source)),
    what: source.entity && source.description ? source.description : isNamed(source) ? "Named" : "Not named",
    how: stanceWords[stance],
    node: nodeOf(stance),
    line: attributionLine(first),
    href: source.entity ? entityHref(source.entity) : null,
  };
}

/** An edge is solid where we can read it ourselves, dotted at second hand, thin where nobody is named. */
export function edgeLine(edge: GraphEdge, from: NodeGroup, to: NodeGroup, voices: Voices): LineStyle {
  const all = (group: NodeGroup, test: (node: GraphNode) => boolean) => group.members.every(test);
  if (all(from, (node) => node.kind !== "known") || all(to, (node) => node.kind === "unknown_hop"))
    return "alleged";
  if (all(from, (node) => node.holdsArticle)) return "confirmed";
  const said = from.members.flatMap((node) => voices.from.get(node.id) ?? []);
  const along = new Set(edge.attributions);
  const ways = said.filter((one) => along.has(one.id));
  const named = all(from, (node) => node.kind === "known");
  return named && ways.length > 0 && ways.every(isFirstHand) ? "confirmed" : "reported";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
