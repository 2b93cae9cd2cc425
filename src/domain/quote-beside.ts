import type { Attribution, Selector } from "./claim";
import { cueFormOf } from "./language/cue-verbs";
import { negationsIn } from "./language/negations";
import { hasQuoteMark, quotedSpans } from "./language/quoted";
import { wordsOf } from "./language/words";
import { holdsPlain } from "./plain-name";

/** How near a claim is to a direct quote that it rests on: the quote itself, one with words of others, a rewording, or none of it. */
export type QuoteBeside = "itself" | "in-part" | "reworded" | "not-quoted";

/** So much of what is said stands in quotation marks where all of it is a quote: "she said" may stand between. */
const whole = 0.85;

/**
 * What the words of a claim are to the quote that its attribution marks. Only what stands in quotation marks is a quote; words without
 * any near them, as of a transcript, are taken as they are marked.
 */
export function quoteBeside(text: string, { selectors }: Pick<Attribution, "selectors">): QuoteBeside {
  const excerpts = selectors.filter(({ role }) => role === "excerpt");
  const contents = selectors.filter(({ role }) => role === "content");
  const said = contents.length > 0 ? contents : excerpts;
  if (said.length === 0) return "itself";
  const around = said.map((one) => aroundIn(one, excerpts));
  const within = around.map(({ before, exact, after }) => quotesWithin(before, exact, after));
  const isMarked = around.some(({ before, exact, after }) => hasQuoteMark(before + exact + after));
  if (!isMarked) return said.some(({ exact }) => holdsPlain(exact, text)) ? "itself" : "reworded";
  const quotes = within.flat();
  // Of two who are quoted, nothing marks which of them said it.
  if (contents.length === 0 && excerpts.some(({ exact }) => voicesIn(exact) > 1)) return "not-quoted";
  const sentences = around.flatMap(({ before, exact, after }) => sentencesQuoted(before + exact + after));
  const isTurned = sentences.some((one) => holdsPlain(one, text) && negationsIn(one) !== negationsIn(text));
  if (isTurned) return "reworded";
  if (quotes.some((quote) => holdsPlain(quote, text))) return "itself";
  if (quotes.length === 0) return "not-quoted";
  if (quotes.some((quote) => wordsOf(quote).length > 1 && holdsPlain(text, quote))) return "in-part";
  if (said.some(({ exact }) => holdsPlain(exact, text))) return "in-part";
  const count = (all: readonly string[]) => all.reduce((sum, words) => sum + wordsOf(words).length, 0);
  const isWhole = contents.length === 0 || count(quotes) >= whole * count(said.map(({ exact }) => exact));
  return isWhole ? "reworded" : "in-part";
}

/** Words with what stands around them, the excerpt as far as that reaches: a long quote opens far before. */
function aroundIn(one: Selector, excerpts: readonly Selector[]) {
  const { exact, prefix, suffix } = one;
  for (const excerpt of excerpts) {
    const at = excerpt === one ? -1 : excerpt.exact.indexOf(exact);
    if (at >= 0)
      return {
        before: excerpt.prefix + excerpt.exact.slice(0, at),
        exact,
        after: excerpt.exact.slice(at + exact.length) + excerpt.suffix,
      };
  }
  return { before: prefix, exact, after: suffix };
}

function quotesWithin(before: string, exact: string, after: string): string[] {
  const [from, to] = [before.length, before.length + exact.length];
  return quotedSpans(before + exact + after).flatMap(({ start, end }) => {
    const words = exact.slice(Math.max(0, start - from), Math.max(0, Math.min(end, to) - from));
    return start < to && end > from && /[\p{L}\p{N}]/u.test(words) ? [words] : [];
  });
}

/** "I never said the bridge is safe": what is quoted by whole sentences, since the part of one may say the contrary. */
const sentencesQuoted = (text: string): string[] =>
  quotedSpans(text).flatMap(({ start, end }) => text.slice(start, end).split(/(?<=[.!?;]) /u));

/** How often somebody says something beside the quotes of a text: "Berg said … Osei said". */
function voicesIn(text: string): number {
  const rest = quotedSpans(text).reduceRight(
    (all, { start, end }) => all.slice(0, start) + all.slice(end),
    text,
  );
  return wordsOf(rest).filter(({ lower }) => {
    const cue = cueFormOf(lower);
    const isSaying = cue?.entry.tier === 1 && cue.entry.frames.includes("q");
    return isSaying && cue.forms.some((form) => form === "s" || form === "past");
  }).length;
}
