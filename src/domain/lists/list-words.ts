import { dayWords, instantWords } from "../time/date-words";
import type { ListLine } from "./list-lines";

const count = (number: number): string => number.toLocaleString("en");

/** How a list is, in sentences: what is wrong with it first. */
export function listWords({ state, failure, refused, kept, isAsked, read, nextAt, publications }: ListLine): {
  pressing: string | null;
  rest: string[];
} {
  const isNews = refused !== null && (kept === null || refused.at > kept.cameAt);
  const pressing = failure ?? (isNews ? `Refused, and nothing of it kept: ${refused.words}` : null);
  const rest = [
    ...(isAsked ? [read > 0 ? `Being read: ${count(read)} lines so far.` : "Being asked for."] : []),
    kept
      ? `${count(kept.entries)} entries, of ${dayWords(new Date(kept.publishedOn))}: ${count(kept.added)} new, ${count(kept.changed)} changed, ${count(kept.gone)} gone.`
      : "Nothing is kept of it yet.",
    ...(publications > 1 ? [`${count(publications)} publications are kept.`] : []),
    ...(state === "paused" ? ["It rests, and is not asked for."] : []),
    ...(state === "by_hand" ? ["It comes as files."] : []),
    ...(state === "followed" && !isAsked && nextAt
      ? [`Asked for again after ${instantWords(new Date(nextAt))}.`]
      : []),
  ];
  return { pressing, rest };
}
