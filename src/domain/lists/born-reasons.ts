import type { Ours } from "./find-matches";
import type { ListedEntry } from "./list-entry";
import type { MatchReason } from "./match-reason";

/** A year, a month or a day: of what is about or between, nothing is said. */
const plain = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * What births speak for or against an entry being one of ours: the same as another list has of them, as far as each tells it, or another.
 * Where either tells of several, one that is alike is enough.
 */
export function bornReasons({ born }: Pick<Ours, "born">, listed: Pick<ListedEntry, "born">): MatchReason[] {
  const ours = born.filter(({ on }) => plain.test(on));
  const theirs = listed.born.filter((on) => plain.test(on));
  const pairs = ours.flatMap((one) => theirs.map((on) => ({ ...one, theirs: on })));
  const isAlike = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);
  const alike = pairs
    .filter(({ on, theirs: other }) => isAlike(on, other))
    .sort((a, b) => Math.min(b.on.length, b.theirs.length) - Math.min(a.on.length, a.theirs.length));
  const [first] = alike.length > 0 ? alike : pairs;
  if (!first) return [];
  const why = alike.length > 0 ? "born" : "born-otherwise";
  return [{ why, ours: first.on, theirs: first.theirs, list: first.list }];
}
