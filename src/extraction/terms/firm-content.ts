import { cueFormOf } from "@/domain/language/cue-verbs";
import { pointsBack } from "../clauses/pointing-that";
import { isFiniteVerb } from "../clauses/verb-groups";
import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import { negations } from "../text/word-classes";

/** Whether the content ends where the words end that were said, and says yes or no for itself: only such a content is strong. */
export const isFirmContent = (article: Article, finding: Finding): boolean =>
  finding.silence !== undefined
    ? !opensWithPlace(article, finding)
    : !trailsOff(article, finding) &&
      !goesOn(article, finding) &&
      !opensWithPlace(article, finding) &&
      !leansBack(article, finding) &&
      !answers(article, finding) &&
      !breaksOff(article, finding) &&
      !citesAnother(article, finding) &&
      !contrasts(article, finding);

/**
 * "…, the company said, although it …", "she saw it and believed …", “…,” he wrote. “…”: what goes on beside the content may be said as
 * well, or be the reporter's.
 */
function goesOn(article: Article, { cue, content }: Finding): boolean {
  const { tokens, quoteOf, text } = article;
  const end = Math.max(...cue.map(({ to }) => to));
  const last = Math.max(...content.map(({ to }) => to));
  // "… *and that* she left", "…, *and that* she left": told of as well, by them or by the other of two who speak.
  const turn = tokens[last]?.text === "," ? last + 1 : last;
  if (last > end)
    return (
      /^(?:and|but|or)$/.test(tokens[turn]?.lower ?? "") &&
      (turn === last || tokens[turn + 1]?.lower === "that") &&
      (quoteOf[turn] as number) < 0
    );
  for (let i = end; i < Math.min(end + 12, tokens.length - 1); i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1] as Token;
    if ((quoteOf[i] as number) >= 0) return false;
    if (/^[.!?]$/.test(token.text))
      return (
        (quoteOf[last - 1] as number) >= 0 &&
        (quoteOf[i + 1] as number) >= 0 &&
        !text.slice(token.end, next.start).includes("\n")
      );
    if (token.text === "," && /^(?:and|although|though|but|while)$/.test(next.lower)) return true;
  }
  return false;
}

/** "said *in a report of Thursday*", "said *on her channel that …*": where it was said was taken for what was. */
const opensWithPlace = ({ tokens, quoteOf }: Article, { content }: Finding): boolean => {
  const first = content[0]?.from ?? 0;
  return (
    (quoteOf[first] as number) < 0 &&
    /^(?:on|in|at|via|through|during|to)$/.test(tokens[first]?.lower ?? "") &&
    tokens[first]?.pos === "ADP"
  );
};

/** "…, sending its shares down", "…, three weeks after it fell", "…, but it gave no date": what may be the reporter's own. */
function trailsOff({ tokens, quoteOf }: Article, { content }: Finding): boolean {
  return content.some(({ from, to }, part) => {
    // "…, the minister said, *after balloons forced an airport to shut*": the reporter's own as well.
    if (
      part > 0 &&
      (quoteOf[from] as number) < 0 &&
      (speaksOn(tokens, from, to) ||
        /^(?:after|before|as|while|when|following|amid|despite|although|though|because|since|with)$/.test(
          tokens[from]?.lower ?? "",
        ))
    )
      return true;
    for (let i = from + 3; i < to - 1; i++) {
      if ((quoteOf[i] as number) >= 0 || !/^(?:,|-|–|—|;)$/.test(tokens[i]?.text ?? "")) continue;
      if (tokens[i]?.text === ";") return true;
      const next = tokens[i + 1];
      if (next === undefined) return false;
      if (next.lower.endsWith("ing") && next.pos === "VERB") return true;
      if (
        /^(?:which|where|but|a|despite|even|while|although|though|with|as)$/.test(next.lower) ||
        // "…, *said* on Tuesday that", "…, *the court has heard*": another verb that speaks.
        speaksOn(tokens, i + 1, to)
      )
        return true;
      if (opensWithSpan(tokens, i + 1)) return true;
    }
    return false;
  });
}

/** Whether a verb of speech stands right there, or ends what is left of the content behind a noun phrase. */
function speaksOn(tokens: readonly Token[], from: number, to: number): boolean {
  const speaks = (at: number) => {
    const form = tokens[at]?.pos === "VERB" ? cueFormOf(tokens[at]?.lower ?? "") : undefined;
    return form !== undefined && form.entry.tier === 1 && !form.forms.includes("ing");
  };
  if (speaks(from)) return true;
  const last = /^[.,]$/.test(tokens[to - 1]?.text ?? "") ? to - 2 : to - 1;
  return last > from && last - from < 8 && (speaks(last) || tokens[last]?.lower === "heard");
}

/** "days", "*three weeks* after", "*nearly two years* since". */
function opensWithSpan(tokens: Token[], from: number): boolean {
  let at = from;
  while (at < from + 4 && /^(?:NUM|ADV|ADJ|DET|ADP)$/.test(tokens[at]?.pos ?? "")) at += 1;
  if (!/^(?:minutes?|days?|weeks?|hours?|months?|years?|decades?)$/.test(tokens[at]?.lower ?? ""))
    return false;
  return at === from || /^(?:after|before|since|ahead|later|earlier|ago)$/.test(tokens[at + 1]?.lower ?? "");
}

/** "said *that remained the plan*": which way that goes stands in an earlier sentence. */
const leansBack = (article: Article, { content }: Finding): boolean =>
  content.some(({ from, to }) => pointsBack(article, from) && from < to);

/** "“*No*,” she replied. “I was hoping to find dogs.”": yes or no to what, stands in a question. */
const answers = ({ tokens, quoteOf }: Article, { content }: Finding): boolean =>
  content.some(
    ({ from }) =>
      (quoteOf[from] as number) >= 0 &&
      /^(?:yes|no|nope|yeah)$/.test(tokens[from + 1]?.lower ?? "") &&
      /^[,.!]$/.test(tokens[from + 2]?.text ?? ""),
  );

/** "Asked whether he took it, he said *he had not*": what of, stands in a question. */
const breaksOff = ({ tokens }: Article, { content }: Finding): boolean =>
  content.some(({ from, to }) => {
    const last = tokens[to - 1]?.lower === "not" || tokens[to - 1]?.lower === "n't" ? to - 2 : to - 1;
    return last > from && to - from <= 5 && tokens[last]?.pos === "AUX";
  });

/** "It was not true, *as Dorn had claimed*, that …": which of it the other claimed, and yes or no to what, is open. */
const citesAnother = ({ tokens, quoteOf }: Article, { content }: Finding): boolean =>
  content.some(({ from, to }) => {
    for (let i = from; i < to - 2; i++)
      if (
        (quoteOf[i] as number) < 0 &&
        tokens[i]?.text === "," &&
        tokens[i + 1]?.lower === "as" &&
        tokens
          .slice(i + 2, Math.min(to, i + 9))
          .some(({ lower, pos }) => pos === "VERB" && cueFormOf(lower) !== undefined)
      )
        return true;
    return false;
  });

/** "This is *not* about profit, *it is* about habits": two statements, of which one says no. */
function contrasts(article: Article, { content }: Finding): boolean {
  const { tokens } = article;
  return content.some(({ from, to }) => {
    let negated = false;
    for (let i = from; i < to; i++) {
      const token = tokens[i] as Token;
      negated ||= negations.has(token.lower);
      if (!negated || !/^[,;]$/.test(token.text)) continue;
      if (
        /^(?:it|this|that|they|he|she|we|i)$/.test(tokens[i + 1]?.lower ?? "") &&
        isFiniteVerb(article, i + 2)
      )
        return true;
    }
    return false;
  });
}
