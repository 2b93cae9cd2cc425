import { readAccordingTo } from "@/extraction/according-to";
import type { Article, Sentence } from "@/extraction/article";
import { readCueNouns } from "@/extraction/cue-nouns";
import { readCueVerbs } from "@/extraction/cue-reading";
import type { Finding, Pattern } from "@/extraction/finding";
import { readHidingAdverbs } from "@/extraction/hiding-adverbs";
import { readLooseQuotes } from "@/extraction/loose-quotes";
import { readOpenQuestions } from "@/extraction/open-questions";
import { continueQuotes } from "@/extraction/quote-continuation";
import { readSilence } from "@/extraction/silence";
import { readSpeakerLabels } from "@/extraction/speaker-labels";

/** Every attribution of an article, in the order of the sentences. */
export function findAttributions(article: Article): Finding[] {
  const findings = article.sentences.flatMap((sentence, index) =>
    withoutNested([
      ...readSentence(article, sentence, index),
      ...readAccordingTo(article, sentence, index),
      ...readCueNouns(article, sentence, index),
      ...readHidingAdverbs(article, sentence, index),
      ...readOpenQuestions(article, sentence, index),
      ...readSpeakerLabels(article, sentence, index),
    ]),
  );
  const kept = continueQuotes(article, findings).filter((finding) => finding.content.length > 0);
  return [...kept, ...readLooseQuotes(article, kept)].sort(
    (a, b) => a.sentence - b.sentence || a.head - b.head,
  );
}

/** Cue verbs and silences; "did not respond" is a silence, so the verb in it is not read again. */
function readSentence(article: Article, sentence: Sentence, index: number): Finding[] {
  const silences = readSilence(article, sentence, index);
  const spoken = readCueVerbs(article, sentence, index).filter(
    (finding) =>
      !silences.some(({ cue }) => cue.some((range) => range.from <= finding.head && finding.head < range.to)),
  );
  return [...spoken, ...silences];
}

/** What the source of one attribution says about a third party's words stays inside that attribution. */
function withoutNested(findings: Finding[]): Finding[] {
  return findings.filter((finding) => !findings.some((outer) => outer !== finding && holds(outer, finding)));
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
