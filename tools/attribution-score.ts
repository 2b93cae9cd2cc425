import type { Span } from "@/extraction/extraction";

/** What is compared: the spans of one attribution, and for gold lines what kind of speech it is. */
export interface ScoredAttribution {
  source: Span[];
  cue: Span[];
  content: Span[];
  quote_type?: string | undefined;
  core?: boolean | undefined;
}

export type Counts = Record<string, number>;
type Role = "source" | "cue" | "content";
const roles: Role[] = ["source", "cue", "content"];

interface Words {
  gold: ScoredAttribution;
  source: Set<number>;
  cue: Set<number>;
  content: Set<number>;
}

/**
 * Counts for one article, to be summed over articles and read with `precisionRecall`.
 *
 * - `tok.ROLE` word overlap of all spans of a role; `exact.ROLE` spans equal after trimming; `iou50.ROLE` spans paired
 *   one to one at half or more of their joint words.
 * - `rel@T` whole attributions: a gold one is found when one unused prediction covers more than T of its content words.
 * - `core@0.3` the same on gold marked as reported speech; predictions that meet other gold are neither right nor wrong.
 * - `triple` content at half or more of the joint words, source and cue overlapping (or both empty).
 */
export function scoreArticle(
  text: string,
  gold: ScoredAttribution[],
  predicted: ScoredAttribution[],
): Counts {
  const words = wordsOf(text);
  const counts: Counts = {};
  const add = (key: string, by: number) => {
    counts[key] = (counts[key] ?? 0) + by;
  };
  for (const role of roles) scoreRole(text, words, gold, predicted, role, add);
  const read = (one: ScoredAttribution): Words => ({
    gold: one,
    source: covered(one.source, words),
    cue: covered(one.cue, words),
    content: covered(one.content, words),
  });
  const G = gold.map(read).filter((one) => one.content.size > 0);
  const P = predicted.map(read).filter((one) => one.content.size > 0);
  for (const threshold of [0.3, 0.8]) {
    const { byGold, byPrediction } = pairUp(G, P, (g, p) => {
      const share = shared(g.content, p.content) / g.content.size;
      const bonus = (shared(g.cue, p.cue) > 0 ? 0.01 : 0) + (shared(g.source, p.source) > 0 ? 0.005 : 0);
      return share > threshold ? share + bonus : null;
    });
    add(`rel@${threshold}.all.t`, byGold.size);
    add(`rel@${threshold}.all.p`, P.length);
    add(`rel@${threshold}.all.g`, G.length);
    for (const [i, j] of byGold) {
      add(`rel@${threshold}.srcOK`, meets(G[i]!.source, P[j]!.source) ? 1 : 0);
      add(`rel@${threshold}.cueOK`, meets(G[i]!.cue, P[j]!.cue) ? 1 : 0);
    }
    if (threshold === 0.3) scoreCore(G, P, byGold, byPrediction, add);
  }
  const triples = pairUp(G, P, (g, p) => {
    const union = iou(g.content, p.content);
    return union >= 0.5 && meets(g.source, p.source) && meets(g.cue, p.cue) ? union : null;
  });
  add("triple.all.t", triples.byGold.size);
  add("triple.all.p", P.length);
  add("triple.all.g", G.length);
  return counts;
}

function scoreCore(
  G: Words[],
  P: Words[],
  byGold: Map<number, number>,
  byPrediction: Map<number, number>,
  add: (key: string, by: number) => void,
): void {
  const isCore = (i: number) => G[i]!.gold.core !== false;
  G.forEach(({ gold }, i) => {
    for (const kind of [gold.quote_type ? `qt:${gold.quote_type}` : null, `core:${gold.core ?? "?"}`]) {
      if (kind === null) continue;
      add(`sub.${kind}.g`, 1);
      if (byGold.has(i)) add(`sub.${kind}.t`, 1);
    }
  });
  let right = 0;
  let sources = 0;
  for (const [i, j] of byGold) {
    if (!isCore(i)) continue;
    right += 1;
    if (meets(G[i]!.source, P[j]!.source)) sources += 1;
  }
  const ignored = [...byPrediction.values()].filter((i) => !isCore(i)).length;
  add("core@0.3.all.t", right);
  add("core@0.3.all.p", P.length - ignored);
  add("core@0.3.all.g", G.filter((_, i) => isCore(i)).length);
  add("core@0.3.srcOK", sources);
}

function scoreRole(
  text: string,
  words: Array<[number, number]>,
  gold: ScoredAttribution[],
  predicted: ScoredAttribution[],
  role: Role,
  add: (key: string, by: number) => void,
): void {
  const goldSpans = gold.flatMap((one) => one[role]);
  const spans = predicted.flatMap((one) => one[role]);
  const G = covered(goldSpans, words);
  const P = covered(spans, words);
  add(`tok.${role}.t`, shared(G, P));
  add(`tok.${role}.p`, P.size);
  add(`tok.${role}.g`, G.size);
  const goldExact = new Set(goldSpans.map((span) => trimmed(text, span)));
  const exact = new Set(spans.map((span) => trimmed(text, span)));
  add(`exact.${role}.t`, [...goldExact].filter((key) => exact.has(key)).length);
  add(`exact.${role}.p`, exact.size);
  add(`exact.${role}.g`, goldExact.size);
  const goldSets = goldSpans.map((span) => covered([span], words)).filter((set) => set.size > 0);
  const sets = spans.map((span) => covered([span], words)).filter((set) => set.size > 0);
  const paired = pairUp(goldSets, sets, (g, p) => (iou(g, p) >= 0.5 ? iou(g, p) : null));
  add(`iou50.${role}.t`, paired.byGold.size);
  add(`iou50.${role}.p`, sets.length);
  add(`iou50.${role}.g`, goldSets.length);
}

/** Best pairs first, each side used once. */
export function pairUp<G, P>(gold: G[], predicted: P[], value: (g: G, p: P) => number | null) {
  const pairs: Array<[number, number, number]> = [];
  gold.forEach((g, i) => {
    predicted.forEach((p, j) => {
      const worth = value(g, p);
      if (worth !== null) pairs.push([worth, i, j]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0]);
  const byGold = new Map<number, number>();
  const byPrediction = new Map<number, number>();
  for (const [, i, j] of pairs) {
    if (byGold.has(i) || byPrediction.has(j)) continue;
    byGold.set(i, j);
    byPrediction.set(j, i);
  }
  return { byGold, byPrediction };
}

export function wordsOf(text: string): Array<[number, number]> {
  const pattern = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[$€£%]|―/gu;
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}

export function covered(spans: Span[], words: Array<[number, number]>): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]![1] <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < words.length && words[i]![0] < end; i++) found.add(i);
  }
  return found;
}

export const shared = (a: Set<number>, b: Set<number>) =>
  [...a].reduce((sum, x) => sum + (b.has(x) ? 1 : 0), 0);
export const meets = (a: Set<number>, b: Set<number>) => (a.size === 0 && b.size === 0) || shared(a, b) > 0;

function iou(a: Set<number>, b: Set<number>): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

function trimmed(text: string, span: Span): string {
  let { start, end } = span;
  while (start < end && /[^\p{L}\p{N}$―]/u.test(text[start] as string)) start += 1;
  while (end > start && /[^\p{L}\p{N}%)―]/u.test(text[end - 1] as string)) end -= 1;
  return `${start}:${end}`;
}

export function sumCounts(all: Counts[]): Counts {
  const sum: Counts = {};
  for (const counts of all)
    for (const [key, value] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + value;
  return sum;
}

/** Precision, recall and their harmonic mean for one key of the summed counts, each 0 to 1. */
export function precisionRecall(counts: Counts, key: string) {
  const t = counts[`${key}.t`] ?? 0;
  const p = counts[`${key}.p`] ?? 0;
  const g = counts[`${key}.g`] ?? 0;
  const precision = p ? t / p : 0;
  const recall = g ? t / g : 0;
  return {
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
    t,
    p,
    g,
  };
}
