import { tellsOfOwnError } from "@/domain/language/correction-words";
import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import { trimContent } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";

/** What was said before and is taken back: by the outlet in its own text, or by whoever said it. */
export type TakenBack = { by: "outlet" | "speaker"; content: Range[] };

/**
 * "An earlier version of this report said that …", "he had been wrong to say that …", "withdrew her claim that …": the words behind are what
 * is taken back, and nobody says them now. `isOwn` tells whether the word at a token means whoever speaks. Null elsewhere.
 */
export function takenBackIn(
  article: Article,
  finding: Finding,
  isOwn: (at: number) => boolean,
): TakenBack | null {
  if (finding.silence !== undefined || finding.pattern === "open-question") return null;
  if (isOwnNote(article, finding)) return { by: "outlet", content: finding.content };
  if (isWithdrawnBefore(article, finding)) return { by: "speaker", content: finding.content };
  const [content, more] = finding.content;
  if (content === undefined || more !== undefined) return null;
  const said = wordsAt(article, content);
  for (const pattern of [...admitting, saidAndTaken, figure, ownFigure]) {
    const found = pattern.exec(said);
    if (found?.indices?.groups === undefined) continue;
    const { who, said: inner } = found.indices.groups;
    if (inner === undefined || (who !== undefined && !means(article, content, who, isOwn))) continue;
    const range = rangeOf(article, content, inner);
    const trimmed = range && trimContent(article, range);
    if (trimmed) return { by: "speaker", content: [trimmed] };
  }
  // What is taken back stands elsewhere: an editor joins it to that.
  const taken = bareTaking.exec(said)?.indices?.groups?.who;
  if (taken !== undefined && means(article, content, taken, isOwn))
    return { by: "speaker", content: [content] };
  return null;
}

function isOwnNote(article: Article, finding: Finding): boolean {
  const { tokens, sentences } = article;
  const sentence = sentences[finding.sentence];
  if (sentence === undefined) return false;
  const opening = sentences.find(({ paragraph }) => paragraph === sentence.paragraph) ?? sentence;
  const [cue] = finding.cue;
  // "*incorrectly* stated": the adverb may stand outside the verb.
  const around = cue && {
    from: Math.max(sentence.from, cue.from - 2),
    to: Math.min(sentence.to, cue.to + 2),
  };
  return tellsOfOwnError({
    who: finding.source === null ? "" : wordsAt(article, finding.source),
    cue: around ? wordsAt(article, around) : "",
    sentence: wordsAt(article, sentence),
    paragraph: wordsAt(article, { from: opening.from, to: Math.min(tokens.length, opening.from + 6) }),
  });
}

const withdraws =
  /(?:(?:withdr[ae]w(?:s|n|ing)?|retract(?:s|ed|ing)?|recant(?:s|ed|ing)?|disavow(?:s|ed|ing)?|t(?:ake|akes|ook|aking) back|(?:walk|row|roll)(?:s|ed|ing)? back(?: on)?|regret(?:s|ted|ting)?|apologi[sz](?:e|es|ed|ing) for|correct(?:s|ed|ing)?)(?: on \p{L}+day)?) $/iu;

/** "*withdrew* her claim that …", "*regretted* saying that …": the verb before the words for what was said. */
function isWithdrawnBefore(article: Article, { pattern, kind, source, cue, sentence }: Finding): boolean {
  const first = article.sentences[sentence]?.from ?? 0;
  const isOwned =
    pattern === "noun-cue" &&
    source !== null &&
    source.to - source.from === 1 &&
    /^(?:his|her|its|their|my|our)$/.test(article.tokens[source.from]?.lower ?? "");
  const at = isOwned ? source.from : kind === "ing" ? (cue[0]?.from ?? 0) : 0;
  if (at <= first) return false;
  const from = Math.max(first, at - 5);
  return withdraws.test(
    article.text.slice((article.tokens[from] as Token).start, (article.tokens[at] as Token).start),
  );
}

const say =
  "(?:say|claim|state|suggest|assert|insist|tell \\p{L}+|write|allege|report|announce|imply|declare|deny|think|believe|assume)";
const sayingWords =
  "(?:saying|claiming|stating|suggesting|asserting|insisting|writing|alleging|reporting|announcing|implying|declaring)";
const saidWords =
  "(?:said|claimed|stated|suggested|asserted|insisted|told \\p{L}+|wrote|written|alleged|reported|announced|implied|declared)";
const who = "(?<who>I|we|he|she|it|they)";
const be =
  "(?:was|were|am|are|is|has been|have been|had been|['’]d been)(?: \\p{L}+ly| quite| simply| just)?";
const wrong =
  "(?:wrong|mistaken|incorrect|in error|foolish|hasty|too quick|premature|unwise|misguided|not right)";
const noun =
  "(?:claims?|statements?|remarks?|comments?|allegations?|accusations?|assertions?|suggestions?|reports?)";
const admitting = [
  `${be} ${wrong} (?:to (?:have )?(?:${say}|${saidWords})|(?:in|about) ${sayingWords}|when (?:I|we|he|she|it|they)(?: had|['’]d)? ${saidWords})`,
  `should (?:not|never) have ${saidWords}`,
  `(?:had |have )?(?:misspoken?|made (?:a mistake|an error)|erred) (?:when (?:I|we|he|she|it|they)(?: had|['’]d)? ${saidWords}|(?:in|by) ${sayingWords})`,
  `(?:(?:now |deeply |since )?(?:regret|regrets|regretted|apologi[sz](?:e|es|ed) for)|(?:am|is|was|are|were) sorry for) (?:having ${saidWords}|${sayingWords})`,
  `(?:had |have |has )?(?:now )?(?:withdr[ae]w[ns]?|retract(?:s|ed)?|recant(?:s|ed)?|takes? back|took back|disavow(?:s|ed)?) (?:my|our|his|her|its|their|the) (?:\\p{L}+ )?${noun}`,
].map((how) => new RegExp(`^["“‘']?(?:that )?${who} ${how}(?: that)? (?<said>\\S.{3,})$`, "isud"));
/** "*The figure of 14 hours* was wrong and I withdraw it", "*its* earlier estimate of 40 homes was incorrect". */
const figure =
  /^["“‘']?(?:that )?(?:(?<said>.{3,120}?) (?:was|were|is|are) (?:\p{L}+ly )?(?:wrong|incorrect|mistaken|false|inaccurate|in error|an error|a mistake|not (?:right|correct|true)),? and (?<who>I|we|he|she|it|they) (?:now )?(?:withdr[ae]ws?|retract(?:s|ed)?|take it back|takes? that back|correct(?:s|ed)?|regret(?:s|ted)?)\b.*)$/disu;

const ownFigure =
  /^["“‘']?(?:that )?(?<said>(?<who>its|his|her|their|my|our) (?:own )?(?:earlier|previous|original|first|initial) (?:\p{L}+ )?(?:figure|estimate|number|count|total|claim|statement|report|account|toll)s?(?: .{2,80}?)?) (?:was|were|had been|is|are) (?:\p{L}+ly )?(?:wrong|incorrect|mistaken|false|inaccurate|in error|an error|a mistake|too (?:high|low)|not (?:right|correct|true))\b[^.]*$/disu;

const taking =
  "(?:now |hereby |fully |formally )?(?:t(?:ake|ook) (?:it|that|this|what (?:I|we|he|she|they)(?: had)? said)(?: all)? back|t(?:ake|ook) back (?:that|this|my words|every word|what (?:I|we|he|she|they)(?: had)? said)|with(?:draw|drew) (?:it|that|this)|retract(?:ed)? (?:it|that|this))";
const close = "[.,;!]?[”\"’']?[.,]?$";
/** "I said that *the money was lost*. I take it back". */
const saidAndTaken = new RegExp(
  `^["“‘']?(?:that )?${who} (?:had |have )?${saidWords} (?:that )?(?<said>[^.!?]{3,}?)[.,;]? (?:and |but )?(?:I|we|he|she|it|they) ${taking}${close}`,
  "disu",
);
/** "I take it back", "and I withdraw that": all that is said. */
const bareTaking = new RegExp(`^["“‘']?(?:that |and |so |no,? |sorry,? )*${who} ${taking}${close}`, "disu");

/** Whether the word that stands for whoever erred means the one who speaks: "I" always does. */
function means(
  { tokens, text }: Article,
  content: Range,
  [from]: [number, number],
  isOwn: (at: number) => boolean,
) {
  const start = (tokens[content.from] as Token).start + from;
  const at = tokens.findIndex((token, i) => i >= content.from && token.start >= start);
  return /^(?:I|we|my|our)\b/i.test(text.slice(start)) || (at >= 0 && isOwn(at));
}

function rangeOf({ tokens }: Article, content: Range, [from, to]: [number, number]): Range | null {
  const base = (tokens[content.from] as Token).start;
  const inside = (token: Token) => token.start >= base + from && token.end <= base + to;
  let first = content.from;
  while (first < content.to && !inside(tokens[first] as Token)) first += 1;
  let last = first;
  while (last < content.to && inside(tokens[last] as Token)) last += 1;
  return last > first ? { from: first, to: last } : null;
}

const wordsAt = ({ text, tokens }: Article, { from, to }: Range): string =>
  text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
