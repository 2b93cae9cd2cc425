import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Stance } from "@/domain/vocabulary";
import type { Span } from "@/extraction/extraction";

/** Words of an article; `nth` tells apart those that stand in it more than once, from 1. */
const Words = z.union([
  z.string().min(1),
  z.strictObject({ exact: z.string().min(1), nth: z.int().positive() }),
]);
type Words = z.infer<typeof Words>;

export const shownWords = (content: readonly Words[]) =>
  content.map((words) => (typeof words === "string" ? words : words.exact)).join(" … ");

/** One attribution as a careful editor would write it down. */
const GoldAttribution = z.strictObject({
  cue: z.string().min(1).nullable(),
  /** All parts of a split quotation, in order; none where somebody only declines to speak. */
  content: z.array(Words),
  /** Whose words these are, by the full name on record; null where nobody of record speaks. */
  speaker: z.string().min(1).nullable(),
  /** Speakers that would be as right: a spokesman is on record as nobody, or as the body that he speaks for. */
  alsoSpeaker: z.array(z.string().min(1).nullable()).optional(),
  source: z.string().min(1).nullable(),
  relays: z.array(z.string().min(1)),
  stance: Stance,
  alsoStance: z.array(Stance).optional(),
  /** Wordings that could be published, the best first; null where there is no proposition to publish. */
  claim: z.array(z.string().min(1)).min(1).nullable(),
  /** To find it is no merit, and to miss it no fault: a thought, a plan, the outer of two speakers. */
  optional: z.literal(true).optional(),
});
type GoldAttribution = z.infer<typeof GoldAttribution>;

const GoldArticle = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  outlet: z.string().min(1),
  date: z.iso.date(),
  language: z.literal("en"),
  licence: z.enum(["MIT", "CC BY 2.5"]),
  origin: z.string().min(1),
  text: z.string().min(1),
  attributions: z.array(GoldAttribution),
});

/** An attribution with the places of its words: UTF-16 units, end exclusive. */
export type PlacedAttribution = GoldAttribution & {
  spans: { content: Span[]; cue: Span[]; source: Span[] };
};
export type PlacedArticle = Omit<z.infer<typeof GoldArticle>, "attributions"> & {
  attributions: PlacedAttribution[];
};

/** Reads one gold file, or all of one folder. Throws where a file is none or words are not in their article. */
export function readGold(path: string): PlacedArticle[] {
  if (!existsSync(path)) throw new Error(`There is no ${path}.`);
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(".json"))
        .sort()
        .map((name) => join(path, name))
    : [path];
  if (files.length === 0) throw new Error(`There are no gold articles in ${path}.`);
  return files.map((file) => placed(JSON.parse(readFileSync(file, "utf8"))));
}

/** A gold article with the places of all words. */
export function placed(value: unknown): PlacedArticle {
  const article = GoldArticle.parse(value);
  const { id, text } = article;
  return {
    ...article,
    attributions: article.attributions.map((each) => {
      const content = each.content.map((words) => placeOf(id, text, words));
      const source = each.source === null ? [] : placesOf(text, each.source);
      const cue = each.cue === null ? [] : placesOf(text, each.cue);
      if ((each.source !== null && source.length === 0) || (each.cue !== null && cue.length === 0))
        throw new Error(`${id}: “${each.source} ${each.cue}” is not in the text.`);
      return { ...each, spans: { content, ...nearest(content, source, cue) } };
    }),
  };
}

function placeOf(id: string, text: string, words: Words): Span {
  const { exact, nth } = typeof words === "string" ? { exact: words, nth: null } : words;
  const places = placesOf(text, exact);
  const place = places[(nth ?? 1) - 1];
  if (place === undefined) throw new Error(`${id}: “${exact}” is not in the text.`);
  if (nth === null && places.length > 1)
    throw new Error(`${id}: “${exact}” stands in the text more than once.`);
  return place;
}

/** Where whole words stand: "it" is not in "with". */
function placesOf(text: string, words: string): Span[] {
  const isInside = (at: number) => /[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1));
  const places: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (!(start > 0 && isInside(start)) && !isInside(end)) places.push({ start, end });
  }
  return places;
}

/** Of all places of the source and the cue the two that lie nearest to each other and to the content. */
function nearest(content: Span[], sources: Span[], cues: Span[]): { source: Span[]; cue: Span[] } {
  let best: { source: Span[]; cue: Span[] } = { source: [], cue: [] };
  let least = Number.POSITIVE_INFINITY;
  for (const source of sources.length > 0 ? sources : [null])
    for (const cue of cues.length > 0 ? cues : [null]) {
      const parts = [source, cue].filter((part) => part !== null);
      const gap = (a: Span, b: Span) => Math.max(0, a.start - b.end, b.start - a.end);
      const between = source !== null && cue !== null ? gap(source, cue) : 0;
      const far = parts.reduce(
        (sum, part) =>
          sum + Math.min(...content.map((span) => gap(part, span)), content.length > 0 ? 1e9 : 0),
        between,
      );
      if (far >= least) continue;
      least = far;
      best = { source: source === null ? [] : [source], cue: cue === null ? [] : [cue] };
    }
  return best;
}
