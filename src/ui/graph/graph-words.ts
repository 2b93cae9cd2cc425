import { apart } from "@/domain/apart";
import { sourceName } from "@/domain/attribution-words";
import type { Attribution } from "@/domain/claim";
import { stanceOf } from "@/domain/sourcing/in-part";
import type { Circularity, Independence } from "@/domain/sourcing/independence";
import { isSilence } from "@/domain/vocabulary";
import type { GraphValue } from "./graph-value";

export type OriginsWords = {
  /** "1" or "1 to 3". */
  origins: string;
  noun: string;
  /** What follows from it, in a sentence. */
  because: string;
  outlets: number;
  outletsNote: string;
  /** Ids of the nodes of a smallest cut. */
  cut: string[];
};

/** How many origins and outlets there are, and what hangs on whom. */
export function originsWords(graph: GraphValue, { min, max, cut }: Independence): OriginsWords {
  const outlets = graph.nodes.filter(
    (node) => node.kind !== "unknown_hop" && (node.roles.includes("relay") || node.roles.includes("outlet")),
  ).length;
  const names = listed(cut.map((node) => node.name));
  const voices = graph.nodes.filter((node) => node.roles.includes("origin")).length;
  return {
    origins: min === max ? String(min) : `${min} to ${max}`,
    noun: min === 1 && max === 1 ? "independent origin" : "independent origins",
    because:
      min === 1 && names !== ""
        ? voices > 1
          ? `All ${voices} voices reach us through ${names}, so they count once.`
          : `Take away ${names} and nothing remains.`
        : names === ""
          ? "Nothing can be named that it rests on."
          : `It rests on ${names}.`,
    outlets,
    outletsNote: outletsNote(outlets, min),
    cut: cut.map((node) => node.id),
  };
}

/** An outlet is where we read it; whether it adds an origin is another matter, and mostly it does not. */
function outletsNote(outlets: number, min: number): string {
  if (outlets === 1) return "Where we read it.";
  return outlets > min ? "Repeating a report adds no origin." : "Each is counted by what it heard itself.";
}

/** The whole drawing in a few sentences. */
export function graphWords(
  graph: GraphValue,
  attributions: Attribution[],
  independence: Independence,
): string {
  const origins = graph.nodes.filter((node) => node.roles.includes("origin")).map((node) => node.name);
  const outlets = graph.nodes.filter((node) => node.roles.includes("outlet")).map((node) => node.name);
  const responses = attributions.filter(
    (one) => isSilence(one.stance) || one.stance === "denies" || one.stance === "disputes",
  );
  const { min, max } = independence;
  const sentences = [
    `Said by ${listed(origins)}.`,
    `Read in ${listed(outlets)}.`,
    `Independent origins: ${min === max ? min : `${min} to ${max}`}.`,
    ...responses
      .slice(0, 4)
      .map((one) => `${apart(sourceName(one.source))}: ${stanceOf(one).toLowerCase()}.`),
  ];
  return sentences.join(" ");
}

export function circularWords(circular: Circularity): string {
  switch (circular.kind) {
    case "cycle":
      return `Circular: ${listed(
        circular.outlets.map((outlet) => outlet.name),
        8,
      )} cite each other.`;
    case "one_origin":
      return `${listed(
        circular.outlets.map((outlet) => outlet.name),
        8,
      )} all go back to ${apart(circular.origin.name)}.`;
    default:
      return circular satisfies never;
  }
}

function listed(bare: readonly string[], most = 3): string {
  const names = bare.map(apart);
  if (names.length === 0) return "";
  if (names.length === 1) return names[0]!;
  if (names.length <= most) return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}
