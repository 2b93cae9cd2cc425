import type { Span } from "../../anchor";
import { sentenceSpans } from "../../language/sentences";
import { insideOf, type Suggested } from "../propose/found-in-text";

/** More sentences of one speaker than this are looked at together. */
const most = 12;

/**
 * The content without which the claim would read otherwise: of several sentences, or of a quotation that goes on after its speaker,
 * what the claim was made of, so that readers are shown these words as said and no others. `textOf` words the claim of a part.
 */
export function wordsBehind(
  text: string,
  suggested: Suggested,
  claim: string,
  textOf: (part: Suggested) => string | null,
): Span[] {
  const all = insideOf(text, suggested.content).toSorted((a, b) => a.start - b.start);
  const sentences = all.flatMap(({ start, end }) =>
    sentenceSpans(text.slice(start, end)).map((one) => ({ start: start + one.start, end: start + one.end })),
  );
  if (sentences.length < 2 || sentences.length > most) return all;
  // The last first: what follows a statement is more often another than what it stands on.
  const kept = sentences.toReversed().reduce((left, one) => {
    const rest = left.filter((other) => other !== one);
    return rest.length > 0 && textOf({ ...suggested, content: rest }) === claim ? rest : left;
  }, sentences);
  return kept.length === sentences.length ? all : kept;
}
