import type { Mention } from "../../language/names/link-mentions";
import { namesIn } from "../../language/names/names";

/**
 * Whether this person alone of an article can be a "he" or a "she" at the end of `before`: no other fits, and no name stands there
 * of which nobody knows whose it is.
 */
export function isOnlyOne(
  person: Mention,
  pronoun: "he" | "she",
  before: string,
  mentions: readonly Mention[],
): boolean {
  const fitting = mentions.filter(
    ({ kind, gender }) => kind === "person" && (gender === pronoun || gender == null),
  );
  if (fitting.length !== 1 || fitting[0]!.id !== person.id) return false;
  const spans = mentions.flatMap((mention) => mention.spans);
  return namesIn(before).every(
    ({ words, start, end }) => words.length < 2 || spans.some((span) => span.start < end && start < span.end),
  );
}
