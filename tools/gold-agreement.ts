import { isSilence } from "@/domain/attribution-meaning";
import { nameWords } from "./claims-score";
import { type PlacedArticle, type PlacedAttribution, readGold, shownWords } from "./gold-article";
import { f1, pairAttributions, partsOf } from "./pair-attributions";

export type Agreement = {
  both: number;
  onlyFirst: number;
  onlySecond: number;
  speaker: number;
  content: number;
  stance: number;
  claim: number;
  /** Whether it may be left. */
  optional: number;
  /** Each disagreement in words, by its kind. */
  lines: [kind: string, words: string][];
};

/** Prints how far two folders of gold over the same texts agree, and where they do not. */
export function printAgreement(first: string, second: string, list: boolean): void {
  const others = new Map(readGold(second).map((article) => [article.id, article]));
  const articles = readGold(first).filter(({ id }) => others.has(id));
  const all = articles.map((article) => agreement(article, others.get(article.id)!));
  const sum = (count: Exclude<keyof Agreement, "lines">) => all.reduce((so, each) => so + each[count], 0);
  console.log(
    [
      `${first} and ${second}: ${articles.length} articles, ${sum("both")} attributions in both`,
      `only in the first ${sum("onlyFirst")}, only in the second ${sum("onlySecond")}`,
      `of those in both: speaker differs ${sum("speaker")}, content ${sum("content")}, stance ${sum("stance")}, whether there is a claim ${sum("claim")}, whether it may be left ${sum("optional")}`,
    ].join("\n"),
  );
  if (!list) return;
  const lines = all.flatMap((each) => each.lines).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  console.log(["", ...lines.map(([kind, words]) => `${kind.padEnd(12)} ${words}`)].join("\n"));
}

/** How far two readers of one text agree. What either of them left open is no disagreement where the other has nothing. */
export function agreement(first: PlacedArticle, second: PlacedArticle): Agreement {
  const { id, text } = first;
  if (second.text !== text) throw new Error(`${id}: the two readers had different texts.`);
  const withParts = (gold: PlacedAttribution) => ({ gold, parts: partsOf(text, gold.spans) });
  const [mine, theirs] = [first.attributions.map(withParts), second.attributions.map(withParts)];
  const { byGold, byPrediction } = pairAttributions(mine, theirs);
  const lines: Agreement["lines"] = [];
  const add = (kind: string, gold: PlacedAttribution, words: string) =>
    lines.push([kind, `${id}: ${gold.source} | ${gold.cue} | ${shownWords(gold.content)}: ${words}`]);
  for (const [at, { gold }] of mine.entries())
    if (!byGold.has(at) && !gold.optional) add("only first", gold, gold.stance);
  for (const [at, { gold }] of theirs.entries())
    if (!byPrediction.has(at) && !gold.optional) add("only second", gold, gold.stance);
  for (const [at, other] of byGold) {
    const [a, b] = [mine[at]!, theirs[other]!];
    if (!meet(speakersOf(a.gold), speakersOf(b.gold)))
      add("speaker", a.gold, `${a.gold.speaker} or ${b.gold.speaker}`);
    if (!isSilence(a.gold.stance) && f1(a.parts.content, b.parts.content) < 0.9)
      add("content", a.gold, `or ${shownWords(b.gold.content)}`);
    if (!meet(stancesOf(a.gold), stancesOf(b.gold)))
      add("stance", a.gold, `${a.gold.stance} or ${b.gold.stance}`);
    if (a.gold.optional !== b.gold.optional)
      add("optional", a.gold, a.gold.optional ? "only for the first" : "only for the second");
    if ((a.gold.claim === null) !== (b.gold.claim === null))
      add("claim", a.gold, `${a.gold.claim?.[0] ?? "none"} or ${b.gold.claim?.[0] ?? "none"}`);
  }
  const count = (kind: string) => lines.filter(([other]) => other === kind).length;
  return {
    both: byGold.size,
    onlyFirst: count("only first"),
    onlySecond: count("only second"),
    speaker: count("speaker"),
    content: count("content"),
    stance: count("stance"),
    claim: count("claim"),
    optional: count("optional"),
    lines,
  };
}

const meet = (a: string[], b: string[]) => a.some((each) => b.includes(each));

const speakersOf = ({ speaker, alsoSpeaker }: PlacedAttribution) =>
  [speaker, ...(alsoSpeaker ?? [])].map((name) => (name === null ? "" : nameWords(name).join(" ")));

const stancesOf = ({ stance, alsoStance }: PlacedAttribution): string[] => [stance, ...(alsoStance ?? [])];
