import { isGivenName } from "../names/given-names";
import type { Named } from "../names/name-book";
import type { NamePlace } from "../names/name-place";
import type { Range } from "../text/word-classes";
import { bearsWord } from "./bodies-before";
import { spokespeople } from "./head-name";
import { type Meant, type Mind, soleWord } from "./meant";
import { type Risk, risksOf } from "./risks";

/** What in the article names whoever is taken to speak, from the surest to the least sure. */
export type EvidenceKind =
  | "whole name"
  | "titled surname"
  | "surname"
  | "given name"
  | "lone name"
  | "name of a body"
  | "spokesman"
  | "office"
  | "noun of its name"
  | "noun for any body"
  | "he or she"
  | "it"
  | "who";

/** Why somebody is taken to speak, and what around it has led to somebody else. */
export interface Evidence {
  kind: EvidenceKind;
  risks: ReadonlySet<Risk>;
}

/** The evidence for whom a source was taken to mean; null where it was taken for nobody of a name. */
export function evidenceFor(mind: Mind, source: Range, { speaker }: Meant): Evidence | null {
  if (speaker === null) return null;
  const place = placeIn(mind, source, speaker);
  const kind = place === null ? kindWithoutName(mind, source, speaker) : kindOf(mind, source, speaker, place);
  return { kind, risks: risksOf(mind, source, speaker, place) };
}

function placeIn({ book }: Mind, { from, to }: Range, speaker: Named): NamePlace | null {
  for (let i = from; i < to; i++) {
    const hit = book.at.get(i);
    if (hit?.entity === speaker) return hit.place;
  }
  return null;
}

const title = /^(?:mr|mrs|ms|miss|dr|sir|lady|lord|dame|baroness)\.?$/;

function kindOf({ article }: Mind, source: Range, speaker: Named, place: NamePlace): EvidenceKind {
  const { tokens } = article;
  const before = tokens.slice(source.from, place.from);
  // "A spokesman *for* Osei"; in "the spokesman, Karl Berg" it is he who is named.
  const speaksFor =
    before.some(({ lower }) => spokespeople.test(lower)) && !before.some(({ text }) => text === ",");
  if (speaksFor && (speaker.kind === "organization" || /^(?:for|of|to)$/.test(before.at(-1)?.lower ?? "")))
    return "spokesman";
  if (speaker.kind === "organization") return "name of a body";
  const own = tokens.slice(place.from, place.to).filter(({ text }) => /^\p{L}/u.test(text));
  if (own.length > 1) return "whole name";
  if (!speaker.name.includes(" ")) return "lone name";
  if (title.test(tokens[place.from - 1]?.lower ?? "")) return "titled surname";
  const [only] = own;
  return isGivenName(only?.lower ?? "") && speaker.name.startsWith(`${only?.text} `)
    ? "given name"
    : "surname";
}

function kindWithoutName({ article }: Mind, source: Range, speaker: Named): EvidenceKind {
  const word = soleWord(article, { source }) ?? "";
  if (/^(?:he|she|his|her|him|they)$/.test(word)) return "he or she";
  if (/^its?$/.test(word)) return "it";
  if (/^(?:who|which|whose)$/.test(word)) return "who";
  if (speaker.kind === "person") return "office";
  const noun = article.tokens[source.to - 1]?.lower ?? "";
  return bearsWord(article, speaker, noun, source.from) ? "noun of its name" : "noun for any body";
}
