import type { EntitySnapshot } from "../dossier/snapshot";
import type { ListedSanction } from "./list-entry";

/** An entry of a list through the publications that are kept of it, the first of them first. Days are ISO days. */
export type ListedThrough = {
  /** The authority, where the list does not say it of each. */
  authority: string;
  spells: {
    /** When that publication was, and whether the list was kept before: else it may have been so for long. */
    since: string;
    isFirst: boolean;
    /** The day of the publication that no longer says so; null while it stands. */
    until: string | null;
    sanctions: ListedSanction[];
  }[];
};

export type ProposedSanction = Omit<EntitySnapshot["sanctions"][number], "from" | "authorityId" | "id"> & {
  authority: string;
  /** Null where neither the list nor its publications say since when. */
  from: string | null;
};
export type Proposed = { begins: ProposedSanction[]; ends: { key: string; on: string }[] };

/** What tells a sanction of an entry from its others. */
const keyOf = ({ programme = "", authority = "" }: ListedSanction): string => `${authority}|${programme}`;

type Time = { said: ListedSanction; from: string | null; until: string | null };

/** Each time that an entry was under a sanction, by what tells it from its others: off the list and on it again are two. */
function timesOf(spells: ListedThrough["spells"]): Map<string, Time> {
  const times = new Map<string, Time>();
  for (const { since, isFirst, until, sanctions } of spells) {
    const goOn = (key: string) => times.get(key)?.until === since;
    const isSame = (key: string, said: ListedSanction) =>
      goOn(key) && times.get(key)!.said.from === said.from;
    // Of two of one programme each goes on as itself: the end of one is not that of the other.
    const known = sanctions.map((said) => [...keysOf(said, times)].some((key) => isSame(key, said)));
    const inOrder = [...sanctions.filter((_, at) => known[at]), ...sanctions.filter((_, at) => !known[at])];
    for (const said of inOrder) {
      const keys = [...keysOf(said, times)];
      const key = keys.find((one) => isSame(one, said)) ?? keys.find(goOn) ?? keys.at(-1)!;
      const before = times.get(key);
      times.set(key, { said, from: before ? before.from : isFirst ? null : since, until });
    }
  }
  return times;
}

/** The keys of what is told like this so far, and the next one that is free. */
function* keysOf(said: ListedSanction, times: ReadonlyMap<string, Time>): Generator<string> {
  let key = keyOf(said);
  for (let time = 2; times.has(key); time += 1) {
    yield key;
    key = `${keyOf(said)}|${time}`;
  }
  yield key;
}

/**
 * What a list says of an entry that the sanctions of somebody of ours do not say yet: those that are missing, and those that have ended since.
 * Nothing that an editor wrote is proposed to be otherwise. `named` makes the key of a sanction of this entry.
 */
export function proposedSanctions(
  held: EntitySnapshot["sanctions"],
  { authority, spells }: ListedThrough,
  named: (words: string) => string,
): Proposed {
  const proposed: Proposed = { begins: [], ends: [] };
  for (const [words, { said, from, until }] of timesOf(spells)) {
    const key = named(words);
    const ours = held.find((sanction) => sanction.key === key);
    const to = said.to ?? until;
    if (!ours && until === null)
      proposed.begins.push({
        ...{ key, to, authority: said.authority ?? authority, from: said.from ?? from },
        programme: said.programme ?? null,
        reason: said.reason ?? null,
        url: said.url ?? null,
      });
    else if (ours && ours.to === null && to !== null) proposed.ends.push({ key, on: to });
  }
  return proposed;
}
