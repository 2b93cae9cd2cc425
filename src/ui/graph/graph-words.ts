import { apart } from "@/domain/apart";
import { sourceName } from "@/domain/attribution-words";
import type { Attribution } from "@/domain/claim";
import { listed } from "@/domain/sourcing/circular-words";
import { stanceOf } from "@/domain/sourcing/in-part";
import type { Independence } from "@/domain/sourcing/independence";
import { reachableFrom } from "@/domain/sourcing/reachable";
import { plural, ranged } from "@/domain/status/wording";
import type { GraphNode, GraphValue } from "./graph-value";
import { isResponse } from "./responses";

export type OriginsWords = {
  /** "1" or "1 to 3". */
  origins: string;
  noun: string;
  /** What follows from it, in a sentence or two. */
  because: string;
  /** Ids of the outlets that are counted. */
  outlets: string[];
  outletsNote: string;
  /** Ids of the nodes of a smallest cut. */
  cut: string[];
};

/** How many origins and outlets there are of what is drawn and stands, and what hangs on whom. */
export function originsWords(graph: GraphValue, { min, max, cut }: Independence): OriginsWords {
  const outlets = graph.nodes.filter((node) => node.isOutlet && node.stands).map((node) => node.id);
  const gone = graph.nodes.some((node) => !node.stands);
  return {
    origins: ranged({ min, max }),
    noun: plural(Math.max(min, max), "independent origin", "independent origins"),
    because:
      restsOn(graph, min, cut) +
      (gone && min > 0 ? " What was taken back is crossed and does not count." : ""),
    outlets,
    outletsNote: outletsNote(outlets.length, min),
    cut: cut.map((node) => node.id),
  };
}

function restsOn(graph: GraphValue, min: number, cut: Independence["cut"]): string {
  const voices = origins(graph, true).length;
  const names = listed(cut.map((node) => node.name));
  if (voices === 0) return "All who said so have taken it back.";
  if (names === "") return "Nothing can be named that it comes from.";
  if (min !== 1) return `It comes from ${names}.`;
  if (!cutsAll(graph, new Set(cut.map((node) => node.id))))
    return `It comes from ${names}; what else is drawn may go back to the same.`;
  if (voices === 1) return `Take away ${names} and nothing remains.`;
  return `${voices === 2 ? "Both" : `All ${voices}`} voices reach us through ${names}, so they count once.`;
}

/** Whether without these no way is left from any origin that stands to an article that we can read. */
function cutsAll(graph: GraphValue, cut: Set<string>): boolean {
  const left = graph.nodes.filter((node) => node.stands && !cut.has(node.id));
  const placeOf = new Map(left.map((node, place) => [node.id, place]));
  const next = left.map((): number[] => []);
  for (const { from, to, stands } of graph.edges) {
    const [a, b] = [placeOf.get(from), placeOf.get(to)];
    if (stands && a !== undefined && b !== undefined) next[a]!.push(b);
  }
  const begins = left.flatMap((node, place) => (node.roles.includes("origin") ? [place] : []));
  const reached = reachableFrom(begins, (place) => next[place]!);
  return !left.some((node, place) => reached[place] && node.roles.includes("outlet"));
}

function origins(graph: GraphValue, stand: boolean): GraphNode[] {
  return graph.nodes.filter((node) => node.roles.includes("origin") && node.stands === stand);
}

/** An outlet is where we read it; whether it adds an origin is another matter, and mostly it does not. */
function outletsNote(outlets: number, min: number): string {
  if (outlets === 0) return "Nothing that was published stands.";
  if (outlets === 1) return "Where we read it.";
  return outlets > min ? "Repeating a report adds no origin." : "Each is counted by what it heard itself.";
}

/** The whole drawing in a few sentences. */
export function graphWords(
  graph: GraphValue,
  attributions: readonly Attribution[],
  independence: Independence,
): string {
  const said = origins(graph, true).map((node) => node.name);
  const gone = origins(graph, false).map((node) => node.name);
  const read = graph.nodes
    .filter((node) => node.stands && node.roles.includes("outlet"))
    .map((node) => node.name);
  const titles = (bearing: string) =>
    graph.evidence.filter((one) => one.bearing === bearing).map((one) => one.title);
  const { min, max } = independence;
  const sentences = [
    ...sentence("Said by", said),
    ...sentence("Said and taken back by", gone),
    ...sentence("Read in", read),
    ...(graph.nodes.length > 0 ? [`Independent origins: ${ranged({ min, max })}.`] : []),
    ...sentence("Supported by", titles("supports")),
    ...sentence("Contradicted by", titles("contradicts")),
    ...attributions
      .filter(isResponse)
      .slice(0, 4)
      .map(
        (one) =>
          `${apart(sourceName(one.source))}: ${stanceOf(one).toLowerCase()}${graph.takenBack.has(one.id) ? ", taken back since" : ""}.`,
      ),
  ];
  return sentences.join(" ");
}

function sentence(opening: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${opening} ${listed(names)}.`];
}
