import { isBodyNoun } from "../coreference/bodies";
import type { Meant } from "../coreference/meant";
import type { Confidence } from "../extraction";
import { organizationWords } from "../names/name-words";
import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";

/** How often a construction was right where it could be checked, as odds on a logarithmic scale. */
const patternWeight: Record<Finding["pattern"], number> = {
  "after-quote": 3.2,
  interrupting: 1.8,
  "after-clause": 1.8,
  "that-clause": 2.2,
  "bare-clause": 1.7,
  "quote-follows": 2,
  colon: 0.6,
  question: 1,
  "noun-phrase": 0.6,
  preposition: 0.7,
  "small-clause": 1,
  infinitive: 0.5,
  gerund: 1,
  passive: 0.4,
  "passive-clause": 1,
  "according-to": 2.3,
  "noun-cue": 0.2,
  "hidden-source": 1.4,
  "no-comment": 1.6,
  "open-question": 1.2,
  "speaker-label": 2.2,
  "loose-quote": 0,
};

/** Chance that the suggestion is right, 0 to 1, and its grade. Pure; the weights are measured, not learnt at run time. */
export function confidenceOf(
  article: Article,
  finding: Finding,
  meant: Meant,
): { score: number; confidence: Confidence } {
  let odds = patternWeight[finding.pattern];
  const { entry } = finding;
  if (entry !== null) {
    if (entry.lemma === "say" || entry.lemma === "tell") odds += 0.9;
    else if (entry.tier === 2) odds -= 1;
    if (entry.cueClass === "belief") odds -= 0.8;
    if (entry.cueClass === "discovery") odds -= 0.4;
  }
  if (finding.kind === "infinitive" || finding.governor !== null) odds -= 0.9;
  if (finding.kind === "ing") odds -= 0.3;
  if (finding.negated && finding.silence === undefined) odds -= 0.7;
  if (finding.modal !== null) odds -= 1;
  if (finding.source === null && finding.pattern !== "hidden-source" && finding.pattern !== "open-question")
    odds -= 1.3;
  if (
    finding.source !== null &&
    /^(?:which|that|it|this|i|you|we)$/.test(article.tokens[finding.source.from]?.lower ?? "")
  )
    odds -= 0.6;
  const sure = isSettled(article, finding, meant) && !trailsOff(article, finding);
  const score = Math.min(1 / (1 + Math.exp(-odds)), sure ? 1 : 0.8);
  return {
    score: Math.round(score * 1000) / 1000,
    confidence: score >= 0.84 ? "strong" : score >= 0.6 ? "fair" : "weak",
  };
}

/** Whether who speaks is told: by a whole name, or by words that lead back to nobody named before. */
function isSettled({ tokens }: Article, { source }: Finding, { speaker, described }: Meant): boolean {
  if (source === null) return true;
  // "Gethin", "University of Texas Ada Lind": half a name, or more than one.
  if (speaker?.kind === "person") {
    const words = speaker.name.split(" ");
    return (
      words.length > 1 && words.length < 5 && !words.some((word) => organizationWords.has(word.toLowerCase()))
    );
  }
  if (speaker !== null) return true;
  if (described !== null) return true;
  const first = tokens[source.from];
  if (
    first === undefined ||
    first.pos === "PRON" ||
    /^(?:his|her|its|their|our|my|he|she|it|they|who|which|one)$/.test(first.lower)
  )
    return false;
  if (first.pos === "PROPN") return false;
  let front = source.to;
  for (let i = source.from + 1; i < source.to && front === source.to; i++)
    if (tokens[i]?.text === "," || tokens[i]?.pos === "ADP") front = i;
  if (first.lower === "the" && front - source.from === 2 && isBodyNoun(tokens[front - 1]?.lower ?? ""))
    return false;
  return !tokens.slice(source.from + 1, front).some(({ text }) => /^\p{Lu}/u.test(text));
}

/** "…, sending its shares down", "…, days after it fell", "…, but it gave no date": what may be the reporter's own. */
function trailsOff({ tokens, quoteOf }: Article, { content, silence }: Finding): boolean {
  if (silence !== undefined) return false;
  return content.some(({ from, to }) => {
    for (let i = from + 3; i < to - 1; i++) {
      if ((quoteOf[i] as number) >= 0 || !/^(?:,|-|–|—)$/.test(tokens[i]?.text ?? "")) continue;
      const next = tokens[i + 1];
      if (next === undefined) return false;
      if (next.lower.endsWith("ing") && next.pos === "VERB") return true;
      if (/^(?:days?|weeks?|hours?|months?|years?|which|but|a|despite|even)$/.test(next.lower)) return true;
    }
    return false;
  });
}
