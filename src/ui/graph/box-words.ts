import { isSilence } from "@/domain/attribution-meaning";
import {
  attributionLine,
  directnessWords,
  evidenceLine,
  evidenceWords,
  isNamed,
  sourceName,
} from "@/domain/attribution-words";
import type { Attribution, Evidence } from "@/domain/claim";
import { stanceOf } from "@/domain/sourcing/in-part";
import { listed, lowerFirst, sentence } from "@/domain/status/wording";
import { entityHref } from "@/domain/timeline/entry-of";
import type { LineStyle } from "@/domain/vocabulary";
import { nodeOf } from "../claim/stance-node";
import type { GraphNode, GraphValue, NodeGroup } from "./graph-value";
import { lineOf } from "./line-of";
import type { Voices } from "./voices";

/** A line of the drawing. `against` is a denial without weight: it moves no status, and is no refusal either. */
export type BoxLine = LineStyle | "against";

/** What stands in a box: a name, what it is, and how we know of it. `line` is the rule at its left. */
export type BoxWords = {
  name: string;
  what: string;
  how: string;
  node: string;
  line: BoxLine;
  href: string | null;
};

export function groupWords(group: NodeGroup, graph: GraphValue, voices: Voices): BoxWords {
  if (group.members.length > 1) return manyWords(group, graph, voices);
  const node = group.members[0]!;
  const link = node.entity ? entityHref(node.entity) : null;
  const line = lineOf(voices.through(node.id), graph);
  if (node.kind === "unknown_hop")
    return {
      name: sentence(node.name),
      what: "Nobody says where",
      how: node.stands ? "Counts for nothing" : takenBackWords(voices.through(node.id), graph, voices.day),
      node: "s-declined",
      line: node.stands ? "alleged" : line,
      href: null,
    };
  if (node.roles.includes("origin") && !node.roles.includes("outlet"))
    return { ...originWords(node, graph, voices), line, href: link };
  const held = node.published.length > 0;
  return {
    name: node.name,
    what: held ? publishedWords(node.published, voices.day) : "Passed it on",
    how: node.stands ? heldWords(node, voices) : takenBackWords(voices.through(node.id), graph, voices.day),
    node: held ? "s-confirms" : "s-asserts",
    line,
    href: link,
  };
}

/** When its own articles came out: of many, from when to when. */
export function publishedWords(published: readonly Date[], day: Voices["day"]): string {
  const days = [...new Set(published.map(day))];
  const [first, last] = [days[0]!, days.at(-1)!];
  if (published.length === 1) return first;
  if (days.length === 1) return `${first}, ${published.length} articles`;
  if (days.length === 2 && published.length === 2) return `${first} and ${last}`;
  return `${first} to ${last}, ${published.length} articles`;
}

function heldWords(node: GraphNode, voices: Voices): string {
  if (node.published.length === 0) return "Not seen by us";
  const own = voices.alone(node.id)[0];
  if (own === undefined) return "We hold the article";
  const { identity } = own.source;
  if (identity === "document") return "Its own document, held";
  return identity === "outlet_observation" ? "Its own reporting, held" : "Its own statement, held";
}

function originWords(node: GraphNode, graph: GraphValue, voices: Voices): Omit<BoxWords, "line" | "href"> {
  const said = voices.from(node.id);
  const first = said.find((one) => !graph.takenBack.has(one.id)) ?? said[0];
  const named = node.kind === "known";
  const terms =
    first?.groundRules === "on_record" ? "on the record" : named ? "terms not stated" : "no name given";
  return {
    name: sentence(node.name),
    what: (named ? first?.source.description : null) ?? (named ? "Named" : "Not named"),
    how: !node.stands
      ? takenBackWords(said, graph, voices.day)
      : first
        ? `${directnessWords[first.directness]}, ${terms}`
        : terms,
    node: first ? nodeOf(first.stance) : "s-asserts",
  };
}

/** Who took it back, and when: the last act, where there were several. */
function takenBackWords(said: readonly Attribution[], graph: GraphValue, day: Voices["day"]): string {
  const acts = said.flatMap((one) => graph.takenBack.get(one.id) ?? []);
  const last = acts.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())[0];
  return last === undefined
    ? "Taken back"
    : `Taken back by ${sourceName(last.source)}, ${day(last.publishedAt)}`;
}

function manyWords({ members, onTheWay }: NodeGroup, graph: GraphValue, voices: Voices): BoxWords {
  const origins = members.every((node) => node.roles.includes("origin"));
  const held = !origins && members.every((node) => node.published.length > 0);
  const unnamed = members.every((node) => node.kind !== "known");
  const outlets = members.every((node) => node.isOutlet);
  const noun = origins ? (unnamed ? "unnamed voices" : "voices") : outlets ? "outlets" : "who passed it on";
  return {
    name: onTheWay ? `${members.length} on the way` : `${members.length} ${noun}`,
    what: sentence(listed(members.map((node) => node.name))),
    how: onTheWay ? "Drawn as one, listed below" : held ? "We hold an article of each" : "Listed below",
    node: held ? "s-confirms" : "s-asserts",
    line: lineOf(
      members.flatMap((node) => voices.through(node.id)),
      graph,
    ),
    href: null,
  };
}

/** Those who were asked, or who contradict: they are no way to the claim, and stand apart. */
export function responseWords(
  responses: readonly Attribution[],
  graph: GraphValue,
  day: Voices["day"],
): BoxWords {
  const first = responses[0]!;
  const { source, stance } = first;
  if (responses.length > 1)
    return {
      name: `${responses.length} ${isSilence(stance) ? "who would not say" : "who deny or dispute it"}`,
      what: listed(responses.map((one) => sourceName(one.source))),
      how: "Listed below",
      node: nodeOf(stance),
      line: lineOfAll(responses, graph),
      href: null,
    };
  const settled = graph.takenBack.has(first.id);
  return {
    name: sentence(sourceName(source)),
    what: source.entity && source.description ? source.description : isNamed(source) ? "Named" : "Not named",
    how: settled
      ? `${stanceOf(first)}; ${lowerFirst(takenBackWords(responses, graph, day))}`
      : `${stanceOf(first)}, ${day(first.publishedAt)}`,
    node: nodeOf(stance),
    line: settled ? "retracted" : responseLine(first),
    href: source.entity ? entityHref(source.entity) : null,
  };
}

/** Of several the line of whoever disputes it with weight; else that which all of them have. */
function lineOfAll(responses: readonly Attribution[], { takenBack }: GraphValue): BoxLine {
  const lines = responses.filter((one) => !takenBack.has(one.id)).map(responseLine);
  return lines.find((line) => line === "disputed") ?? lines[0] ?? "retracted";
}

function responseLine(said: Attribution): BoxLine {
  const line = attributionLine(said);
  return line === "none" && !isSilence(said.stance) ? "against" : line;
}

/** What we can show ourselves, for the claim or against it. */
export function shownWords(shown: readonly Evidence[], day: Voices["day"]): BoxWords {
  const first = shown[0]!;
  const against = first.bearing === "contradicts";
  const node = against ? "s-denies" : "s-confirms";
  const line = evidenceLine(shown.find((one) => one.authoritative) ?? first);
  if (shown.length > 1)
    return {
      name: `${shown.length} documents`,
      what: listed(shown.map((one) => one.title)),
      how: against ? "They contradict it" : "They support it",
      node,
      line,
      href: null,
    };
  const kind = evidenceWords[first.kind];
  const shownOn = day(first.publishedAt);
  const bears = against ? "contradicts it" : "supports it";
  return {
    name: first.title,
    what: first.publisher ? `${kind}, ${first.publisher.name}, ${shownOn}` : `${kind}, ${shownOn}`,
    how: sentence(`${bears}, ${first.authoritative ? "with authority" : "without authority"}`),
    node,
    line,
    href: null,
  };
}
