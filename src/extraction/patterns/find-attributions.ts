import { isUnreal } from "../clauses/unreal-speech";
import { passOnReported } from "../terms/passed-on";
import type { Article, Sentence } from "../text/article";
import { readAccordingTo } from "./according-to";
import { readCueNouns } from "./cue-nouns";
import { readCueVerbs } from "./cue-reading";
import type { Finding, Pattern } from "./finding";
import { readHearings } from "./hearings";
import { readHidingAdverbs } from "./hiding-adverbs";
import { readLooseQuotes } from "./loose-quotes";
import { isNoise, mended } from "./mended-findings";
import { readOpenQuestions } from "./open-questions";
import { continueQuotes } from "./quote-continuation";
import { readQuotedAs } from "./quoted-as";
import { readSilence } from "./silence";
import { readSpeakerLabels } from "./speaker-labels";
import { ofTimeClause } from "./time-clauses";
import { readUnverified } from "./unverified";

/** Every attribution of an article, in the order of the sentences. */
export function findAttributions(article: Article): Finding[] {
  const findings = article.sentences.flatMap((sentence, index) => {
    const read = passOnCited(article, [
      ...readSentence(article, sentence, index),
      ...readAccordingTo(article, sentence, index),
      ...readCueNouns(article, sentence, index),
      ...readHearings(article, sentence, index),
      ...readHidingAdverbs(article, sentence, index),
      ...readOpenQuestions(article, sentence, index),
      ...readSpeakerLabels(article, sentence, index),
    ])
      .filter((finding) => !isNoise(article, finding))
      .flatMap((finding) => ofTimeClause(article, finding));
    const whole = mended(article, sentence, withoutNested(passOnReported(article, read)));
    return whole.filter((finding) => !isUnreal(article, finding));
  });
  const turns = findings.filter(({ pattern }) => pattern === "speaker-label");
  const kept = continueQuotes(article, withoutNestedIn(turns, findings)).filter(
    (finding) => finding.content.length > 0,
  );
  return [...kept, ...readLooseQuotes(article, kept)].sort(
    (a, b) => a.sentence - b.sentence || a.head - b.head,
  );
}

/** Cue verbs and silences; "did not respond" is a silence, so the verb in it is not read again. */
function readSentence(article: Article, sentence: Sentence, index: number): Finding[] {
  const silences = [...readUnverified(article, sentence, index), ...readSilence(article, sentence, index)];
  const spoken = readCueVerbs(article, sentence, index).filter(
    (finding) =>
      !silences.some(({ cue }) => cue.some((range) => range.from <= finding.head && finding.head < range.to)),
  );
  return [...readQuotedAs(article, sentence, spoken), ...silences];
}

/**
 * "The Ledger *reported, citing* two engineers, that…": the engineers are the source and the paper passes them on. The
 * cue "citing" says nothing further, so it goes.
 */
function passOnCited(article: Article, findings: Finding[]): Finding[] {
  const cited = new Set<Finding>();
  const passed = findings.map((finding) => {
    const within = citedWithin(article, finding, findings);
    if (within !== null) {
      cited.add(within.citing);
      return { ...finding, source: within.source, relays: [within.relay, ...finding.relays] };
    }
    if (finding.entry?.cueClass !== "media_relay" || finding.source === null) return finding;
    // "reported *on Friday, citing* two engineers, that…": nothing but the day between.
    const opens = finding.content[0]?.from ?? 0;
    const citing = findings.find(
      ({ entry, kind, head }) =>
        entry?.lemma === "cite" &&
        kind === "ing" &&
        head > finding.head &&
        (head <= finding.head + 3 || (head <= finding.head + 6 && head < opens)),
    );
    const from = citing === undefined ? -1 : citing.head + 1;
    const to = citing === undefined ? -1 : phraseUntilComma(article, from);
    if (citing === undefined || to <= from) return finding;
    cited.add(citing);
    return { ...finding, source: { from, to }, relays: [finding.source, ...finding.relays] };
  });
  return passed.filter((_, i) => !cited.has(findings[i] as Finding));
}

/** "The Ledger, *citing two engineers*, reported that …": the same, with the engineers in the middle. */
function citedWithin(article: Article, finding: Finding, findings: Finding[]) {
  if (!/^(?:report|say|write)$/.test(finding.entry?.lemma ?? "") || finding.kind !== "finite") return null;
  const from = finding.cue[0]?.from ?? finding.head;
  const citing = findings.find(
    ({ entry, kind, head }) =>
      entry?.lemma === "cite" && kind === "ing" && head < from && article.tokens[head - 1]?.text === ",",
  );
  if (citing === undefined || citing.source === null) return null;
  const to = phraseUntilComma(article, citing.head + 1);
  if (to <= citing.head + 1 || article.tokens[to]?.text !== "," || to + 1 !== from) return null;
  return { citing, source: { from: citing.head + 1, to }, relay: citing.source };
}

function phraseUntilComma(article: Article, from: number): number {
  let to = from;
  while (to < Math.min(article.tokens.length, from + 14) && !/^[,.;:]$/.test(article.tokens[to]?.text ?? ","))
    to += 1;
  return to;
}

/** What the source of one attribution says about a third party's words stays inside that attribution. */
function withoutNested(findings: Finding[]): Finding[] {
  return findings.filter((finding) => !findings.some((outer) => outer !== finding && holds(outer, finding)));
}

/** "Vos: *She told me* that nobody looks.": what somebody tells under their own label is theirs to tell, over all its sentences. */
function withoutNestedIn(turns: readonly Finding[], findings: Finding[]): Finding[] {
  if (turns.length === 0) return findings;
  return findings.filter(
    (finding) =>
      finding.pattern === "speaker-label" ||
      !turns.some(({ content }) => content.some(({ from, to }) => from <= finding.head && finding.head < to)),
  );
}

const clausal: ReadonlySet<Pattern> = new Set([
  "after-quote",
  "interrupting",
  "after-clause",
  "that-clause",
  "bare-clause",
  "quote-follows",
  "colon",
  "question",
  "according-to",
]);

/** Constructions whose cue stands after or beside its content: never a part of what somebody else says. */
const standsOutside: ReadonlySet<Pattern> = new Set([
  "after-quote",
  "after-clause",
  "interrupting",
  "according-to",
  "speaker-label",
  "no-comment",
  "open-question",
]);

function holds(outer: Finding, inner: Finding): boolean {
  if (outer.pattern === "hidden-source") return false;
  if (standsOutside.has(inner.pattern)) return false;
  const firm = inner.entry?.tier === 1 && clausal.has(inner.pattern);
  if (firm && !clausal.has(outer.pattern)) return false;
  const head = inner.head;
  return outer.content.some((range) => range.from <= head && head < range.to) && outer.head !== head;
}
