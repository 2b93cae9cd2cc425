import type { Article } from "../text/article";
import type { Finding } from "./finding";

/**
 * "The bridge will close, *a week after Osei warned of cracks*": when it was is told by what Osei did, and what comes before are not
 * her words. Where words follow ("after the Courier reported *that …*"), they are hers alone.
 */
export function ofTimeClause({ tokens }: Article, finding: Finding): Finding[] {
  const { source, content } = finding;
  if (source === null) return [finding];
  let at = -1;
  for (let i = source.from; i < source.to - 1; i++) {
    const { lower, pos } = tokens[i] ?? { lower: "", pos: "" };
    if (/^(?:after|before|since|until)$/.test(lower)) at = i;
    // "An official who left after the vote": the time is of a clause about the speaker.
    else if (pos === "VERB" || pos === "AUX" || /^(?:who|which|that)$/.test(lower)) break;
  }
  if (at < 0 || !isTime(tokens.slice(source.from, at).map(({ lower }) => lower))) return [finding];
  const own = content.filter(({ from }) => from > source.from);
  return own.length === 0 ? [] : [{ ...finding, source: { from: at + 1, to: source.to }, content: own }];
}

/** What stands before "after": nothing, or how long. */
const isTime = (words: string[]): boolean =>
  words.every((word) =>
    /^(?:an?|the|just|only|about|nearly|almost|shortly|soon|long|more|less|than|over|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|few|\d+|(?:minute|hour|day|night|morning|week|month|year)s?|moments?|half|and|later)$/.test(
      word,
    ),
  );
