import { type ExternalId, type ExternalScheme, schemeWords } from "../external-id";
import { plainName } from "../plain-name";
import type { EntityKind } from "../vocabulary";
import { bornReasons } from "./born-reasons";
import type { ListedEntry } from "./list-entry";
import { lookedUpBy, type NameKey, type Nearness, nameKey, namesNear } from "./match-names";
import type { MatchReason } from "./match-reason";
import { schemeOfList } from "./scheme-of-list";

/** Somebody of ours, as they are compared with entries of a list. */
export type Ours = {
  id: string;
  kind: EntityKind;
  names: string[];
  /** "Director, SVR". */
  posts: string[];
  externalIds: ExternalId[];
  /** When they were born, by the lists on which they were accepted. */
  born: { on: string; list: string }[];
};

export type FoundMatch = { entityId: string; score: number; reasons: MatchReason[] };

const nameScore: Record<Nearness, number> = { same: 3, sounds: 2, within: 1 };
/** However near it is, a weak alias speaks for no more than part of a name does. */
const weightOf = ({ how, isWeak }: { how: Nearness; isWeak?: true | undefined }): number =>
  isWeak ? nameScore.within : nameScore[how];

/** All of ours, to be looked through for each entry of a list. */
export class OursByName {
  readonly #names = new Map<string, { ours: Ours; key: NameKey }[]>();
  readonly #ids = new Map<string, Ours>();

  constructor(all: readonly Ours[]) {
    for (const ours of all) {
      for (const name of ours.names) {
        const key = nameKey(name, ours.kind);
        if (key === null) continue;
        for (const word of new Set(lookedUpBy(key))) {
          const there = this.#names.get(word);
          if (there) there.push({ ours, key });
          else this.#names.set(word, [{ ours, key }]);
        }
      }
      for (const { scheme, value } of ours.externalIds) this.#ids.set(`${scheme} ${value}`, ours);
    }
  }

  /** Who of ours an entry of the list called `listKey` may be, with reasons, the likeliest first. */
  find(listKey: string, entry: string, listed: ListedEntry): FoundMatch[] {
    const { kind } = listed;
    if (kind !== "person" && kind !== "organization") return [];
    const found = new Map<Ours, MatchReason[]>();
    for (const [ours, reason] of this.#byId(listKey, entry, listed))
      if (ours.kind === kind) found.set(ours, [reason]);
    for (const [ours, reason] of this.#byName(kind, listed))
      found.set(ours, [...(found.get(ours) ?? []), reason]);
    return [...found]
      .map(([ours, reasons]) => {
        const all = [...reasons, ...postReasons(ours, listed), ...bornReasons(ours, listed)];
        return { entityId: ours.id, reasons: all, score: scoreOf(all) };
      })
      .sort((a, b) => b.score - a.score || (a.entityId < b.entityId ? -1 : 1));
  }

  *#byId(listKey: string, entry: string, { ids }: ListedEntry): Generator<[Ours, MatchReason]> {
    const theirs: { scheme: ExternalScheme; value: string }[] = [
      { scheme: schemeOfList(listKey), value: entry },
      ...ids.flatMap(({ kind, number }) =>
        kind === "wikidataId" ? [{ scheme: "wikidata" as const, value: number }] : [],
      ),
    ];
    for (const { scheme, value } of theirs) {
      const ours = this.#ids.get(`${scheme} ${value}`);
      if (ours) yield [ours, { why: "id", scheme: schemeWords[scheme], value }];
    }
  }

  #byName(kind: EntityKind, { names }: ListedEntry): Map<Ours, MatchReason> {
    const best = new Map<Ours, { how: Nearness; ours: string; theirs: string; isWeak?: true }>();
    for (const { text, isWeak } of names) {
      const theirs = nameKey(text, kind);
      if (theirs === null) continue;
      const candidates = new Set(lookedUpBy(theirs).flatMap((word) => this.#names.get(word) ?? []));
      for (const { ours, key } of candidates) {
        const how = ours.kind === kind ? namesNear(key, theirs, kind) : null;
        // What is told as a weak alias says little, and part of it nothing.
        if (how === null || (isWeak && (how === "within" || theirs.plain.length < 2))) continue;
        const before = best.get(ours);
        const said = { how, ours: key.text, theirs: text, ...(isWeak && { isWeak: true as const }) };
        if (!before || weightOf(said) > weightOf(before)) best.set(ours, said);
      }
    }
    return new Map([...best].map(([ours, said]) => [ours, { why: "name" as const, ...said }]));
  }
}

function scoreOf(reasons: readonly MatchReason[]): number {
  const other = { id: 10, post: 2, born: 3, "born-otherwise": -1 } as const;
  return reasons.reduce(
    (sum, reason) => sum + (reason.why === "name" ? weightOf(reason) : other[reason.why]),
    0,
  );
}

/** Words of a post that say what it is about, and not that it is one. */
const telling = (post: string): string[] =>
  plainName(post)
    .split(" ")
    .filter(
      (word) =>
        word.length >= 4 &&
        !/^(former|deputy|first|member|head|director|chairman|chief|acting|general|minister)$/.test(word),
    );

function postReasons({ posts }: Ours, listed: ListedEntry): MatchReason[] {
  for (const ours of posts) {
    const words = new Set(telling(ours));
    const theirs = listed.posts.find(
      (post) => telling(post).filter((word) => words.has(word)).length >= Math.min(2, words.size),
    );
    if (words.size > 0 && theirs !== undefined) return [{ why: "post", ours, theirs }];
  }
  return [];
}
