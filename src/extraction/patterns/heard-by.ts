import type { Article } from "../text/article";
import type { Finding } from "./finding";

const asking = /^(?:spoke|talked|interviewed|asked|met|reached|consulted|contacted|polled|surveyed)$/;

/** "*Geologists we spoke to* thought it right": who was spoken to says it, and not the "we" who did the asking. */
export function withWhoWasHeard(article: Article, finding: Finding): Finding {
  const { source, cue } = finding;
  const { tokens, quoteOf } = article;
  if (source === null || source.to - source.from !== 1 || (quoteOf[source.from] as number) >= 0)
    return finding;
  if (!/^(?:i|we|he|she|they)$/.test(tokens[source.from]?.lower ?? "")) return finding;
  if (
    !/^(?:NOUN|PROPN)$/.test(tokens[source.from - 1]?.pos ?? "") ||
    !asking.test(tokens[source.to]?.lower ?? "")
  )
    return finding;
  let from = source.from - 1;
  while (/^(?:ADJ|NOUN|PROPN|NUM|DET)$/.test(tokens[from - 1]?.pos ?? "")) from -= 1;
  // "*At* the White House we asked": a place.
  if (tokens[from - 1]?.pos === "ADP") return finding;
  const verb = cue.at(-1)?.to ?? source.to + 1;
  // What stands between them and the verb that says it is how they were found.
  if (verb - source.to < 2) return finding;
  return { ...finding, source: { from, to: source.from }, cue: [{ from: verb - 1, to: verb }] };
}
