import { countsThings } from "../names/counted-things";
import type { Article, Sentence } from "../text/article";
import { trimContent } from "../text/quote-kinds";
import { commaIn, type Token } from "../text/tokens";
import { isDash, type Range } from "../text/word-classes";
import type { Finding } from "./finding";
import { withWhoWasHeard } from "./heard-by";

/** What several findings of one sentence are together: doubled ones one, a refusal its speaker's, and none of what no journalist wrote. */
export function mended(article: Article, sentence: Sentence, findings: Finding[]): Finding[] {
  if (isClutter(article, sentence)) return [];
  const ended = findings.map((finding) => endedBeforeSilence(article, finding, findings));
  const owned = ended.map((finding) => ownSilence(article, finding, ended));
  return owned
    .filter((finding) => !isSpent(article, finding, owned))
    .map((finding) => withWhoWasHeard(article, finding))
    .map((finding) => withoutDateline(article, sentence, withoutCited(article, finding)));
}

/** "confirmed the inquiry *but would not discuss* its scope": what is confirmed ends where the refusal begins. */
function endedBeforeSilence({ tokens, quoteOf }: Article, finding: Finding, all: Finding[]): Finding {
  if (finding.silence !== undefined) return finding;
  const refusals = all
    .filter(({ silence }) => silence !== undefined)
    .flatMap(({ cue }) => cue[0]?.from ?? []);
  const content = finding.content.flatMap((range) => {
    const at = refusals.find(
      (from) => from > range.from + 1 && from < range.to && (quoteOf[from] as number) < 0,
    );
    if (at === undefined || !/^(?:but|and)$/.test(tokens[at - 1]?.lower ?? "")) return [range];
    return [{ from: range.from, to: tokens[at - 2]?.text === "," ? at - 2 : at - 1 }];
  });
  return { ...finding, content };
}

/** "As Radio Norte reported, *citing two engineers,* the dam leaked": by whom it is known is none of what is. */
function withoutCited({ tokens, quoteOf }: Article, finding: Finding): Finding {
  const [first, ...rest] = finding.content;
  if (first === undefined || !/^(?:citing|quoting)$/.test(tokens[first.from]?.lower ?? "")) return finding;
  if ((quoteOf[first.from] as number) >= 0) return finding;
  const comma = commaIn(tokens, first.from + 1, first.to);
  return comma + 2 < first.to
    ? { ...finding, content: [{ from: comma + 1, to: first.to }, ...rest] }
    : finding;
}

/** "The bank said *it did not comment*": it is the bank that declines. */
function ownSilence({ tokens }: Article, finding: Finding, all: Finding[]): Finding {
  const { silence, source } = finding;
  if (silence === undefined || source === null || source.to - source.from !== 1) return finding;
  if (!/^(?:it|he|she|they)$/.test(tokens[source.from]?.lower ?? "")) return finding;
  const outer = sayingOf(finding, all);
  return outer?.source ? { ...finding, source: outer.source } : finding;
}

const sayingOf = (silent: Finding, all: Finding[]) =>
  all.find(
    (one) =>
      one.silence === undefined &&
      /^(?:say|tell|add)$/.test(one.entry?.lemma ?? "") &&
      one.content.some(({ from, to }) => from <= (silent.source?.from ?? -1) && silent.head < to),
  );

/** A finding of which nothing is left beside another: "said" of "said it did not comment", a noun's of its verb. */
function isSpent({ tokens }: Article, finding: Finding, all: Finding[]): boolean {
  const [first] = finding.content;
  // "hung up *when asked about* the filter" says nothing of the filter.
  const [cue] = finding.cue;
  if (cue && tokens[cue.from]?.lower === "when" && tokens[cue.from + 1]?.lower === "asked") return true;
  if (finding.silence === undefined && first !== undefined) {
    const silent = all.find(
      (one) =>
        one.silence !== undefined &&
        one.source === finding.source &&
        one.head > first.from &&
        one.head < first.to,
    );
    const opens = silent?.cue[0]?.from ?? 0;
    if (
      silent !== undefined &&
      tokens.slice(first.from, opens).every(({ lower }) => /^(?:it|he|she|they|that)$/.test(lower))
    )
      return true;
  }
  // "Osei was not available for comment, a spokesman said": nothing is said but that.
  if (
    finding.silence === undefined &&
    first !== undefined &&
    all.some(
      ({ silence, source, cue }) =>
        silence === "no_response" &&
        source?.from === first.from &&
        Math.max(...cue.map(({ to }) => to)) >= first.to - 1,
    )
  )
    return true;
  if (finding.pattern === "noun-cue" && all.some((one) => one !== finding && one.head === finding.head))
    return true;
  if (first === undefined || (finding.source !== null && finding.pattern !== "noun-cue")) return false;
  return all.some(
    (one) =>
      one !== finding &&
      one.source !== null &&
      one.pattern !== "noun-cue" &&
      one.content.some(({ from, to }) => from === first.from && to === first.to),
  );
}

/** "a call seeking *comment on* the memo", "because they *feared* retaliation", "user77 *said*", "12 of 40 bolts *showed*". */
export function isNoise(article: Article, finding: Finding): boolean {
  const { entry, head, source, pattern, silence, kind } = finding;
  if (silence !== undefined) return false;
  const { tokens } = article;
  if (isMereAbsence(article, finding)) return true;
  if (entry?.lemma === "comment" && /^(?:seeking|requesting|for|to|no)$/.test(tokens[head - 1]?.lower ?? ""))
    return true;
  if (saysNothing(article, finding)) return true;
  if (source === null) return false;
  if (kind === "finite" && countsThings(article, source, entry)) return true;
  const before = tokens[source.from - 1]?.lower ?? "";
  if (entry?.cueClass === "belief" && /^(?:because|since)$/.test(before) && pattern !== "that-clause")
    return true;
  const only = source.to - source.from === 1 ? (tokens[source.from]?.text ?? "") : "";
  // "user77", and not "Rossiya-1".
  return /^[a-z_.-]{2,}\d+$/i.test(only) && /[a-z]/.test(only) && !/^\p{Lu}\p{L}+-\d{1,2}$/u.test(only);
}

/**
 * "Goss *has not confirmed* this", "did not *confirm*", "has not *denied*": nobody says that they were asked, and so they refused nothing. Who
 * "would not confirm" was asked, and who "did not deny" kept silent about what was put to them.
 */
function isMereAbsence(
  { tokens }: Article,
  { entry, cue, negated, modal, governor, passive }: Finding,
): boolean {
  // "did not *accept* that": they speak against it.
  const isPlain = negated && entry?.lemma !== "accept" && modal === null && governor === null && !passive;
  if (!isPlain || entry === null) return false;
  const words = cue.flatMap(({ from, to }) => tokens.slice(from, to).map(({ lower }) => lower));
  if (entry.cueClass === "confirm") return words.some((word) => /^(?:has|have|had|did|does|do)$/.test(word));
  return entry.cueClass === "deny" && words.some((word) => /^(?:has|have|had)$/.test(word));
}

/** "The letter says *no such thing*", "said *nothing of the kind*": words that somebody did not say. */
function saysNothing({ tokens }: Article, { content, entry }: Finding): boolean {
  const [only, more] = content;
  if (only === undefined || more !== undefined || only.to - only.from > 7 || entry === null) return false;
  const words = tokens.slice(only.from, only.to).map(({ lower }) => lower);
  return /^(?:no such thing|nothing(?: (?:of the (?:kind|sort)|more|else|at all|about (?:it|this|that)|to (?:me|us|reporters)))?)[.!]?$/.test(
    words.join(" ").replace(/ (?=[.!])/g, ""),
  );
}

const clutter =
  /^(?:read (?:more|also|next)|see also|related|sign up|subscribe|listen|share this|follow us|advertisement|we and our partners|we use cookies|by (?:clicking|continuing)|this (?:website|site) uses|photo|photograph|image|picture credit|getty)\b/i;

/** Lines that stand around an article and are none of it. */
function isClutter({ text, tokens }: Article, { from, to }: Sentence): boolean {
  const line = text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
  return (
    clutter.test(line) ||
    (/\bcookies?\b/i.test(line) && /\b(?:consent|accept|partners|settings|preferences|browser)\b/i.test(line))
  );
}

/** "SPRINGFIELD, Ill. — ": where a report was written is none of what was said. */
function withoutDateline(article: Article, sentence: Sentence, finding: Finding): Finding {
  const [first, ...rest] = finding.content;
  if (first === undefined || first.from !== sentence.from) return finding;
  const dash = datelineEnd(article, sentence);
  if (dash === null || dash + 2 >= first.to) return finding;
  const left: Range | null = trimContent(article, { from: dash + 1, to: first.to });
  return left === null ? finding : { ...finding, content: [left, ...rest] };
}

function datelineEnd({ tokens, quoteOf }: Article, { from, to }: Sentence): number | null {
  const opening = tokens[from]?.text ?? "";
  // "Jan 29 (Agency) -", as well as "SPRINGFIELD, Ill. -".
  const isDay =
    /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)/.test(opening) &&
    /^\d/.test(tokens[from + 1]?.text ?? "");
  if (!isDay && !/^\p{Lu}{3,}$/u.test(opening)) return null;
  for (let i = from + 1; i < Math.min(to, from + 14); i++) {
    const token = tokens[i] as Token;
    if ((quoteOf[i] as number) >= 0 || token.pos === "VERB") return null;
    if (isDash(token) && (token.text !== "-" || token.start > (tokens[i - 1] as Token).end)) return i;
  }
  return null;
}
