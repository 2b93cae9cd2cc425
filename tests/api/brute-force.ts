import type { ClaimRecord } from "@/domain/claim";
import { statusAsOf } from "@/domain/status/status";
import { readEdtf } from "@/domain/time/edtf";
import { isSilence } from "@/domain/vocabulary";

/** A claim with all that the filters look at, read from the database whole and filtered in memory. */
export type Known = {
  record: ClaimRecord;
  about: { kind: string; slug: string; names: string[] }[];
  stories: string[];
  /** Its place in the story that has it first. */
  rank: number;
  outlets: ReadonlySet<string>;
  namesOf: ReadonlyMap<string, string[]>;
};

export type Asked = Partial<
  Record<"status" | "person" | "organization" | "story" | "outlet" | "source" | "stance", string[]>
> & { q?: string; from?: string; to?: string; asOf: string; sort?: "newest" | "oldest" };

/** Ids of the claims that match, in order: the list's rules said again, slowly and plainly. */
export function matching(claims: readonly Known[], asked: Asked): string[] {
  const asOf = new Date(asked.asOf);
  const found = claims.flatMap((known) => {
    const first = firstPublic(known.record);
    if (first === null || first > asOf || !matches(known, asked, asOf)) return [];
    const meaning = known.record.happened === null ? null : readEdtf(known.record.happened);
    return [{ id: known.record.id, rank: known.rank, at: (meaning?.from ?? meaning?.to ?? first).getTime() }];
  });
  const within = found.filter(
    ({ at }) =>
      (asked.from === undefined || at >= readEdtf(asked.from)!.from!.getTime()) &&
      (asked.to === undefined || at <= readEdtf(asked.to)!.to!.getTime()),
  );
  const direction = asked.sort === "oldest" ? 1 : -1;
  return within
    .sort((a, b) => direction * (a.at - b.at) || a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

function firstPublic({ attributions, evidence, determinations }: ClaimRecord): Date | null {
  const days = [
    ...[...attributions, ...evidence].map(({ publishedAt }) => publishedAt),
    ...determinations.map(({ effectiveAt }) => effectiveAt),
  ];
  return days.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

function matches(known: Known, asked: Asked, asOf: Date): boolean {
  const { record, about, stories } = known;
  const { status } = statusAsOf(record, asOf);
  if (status === "unsourced") return false;
  const spoken = record.attributions.filter(({ publishedAt }) => publishedAt <= asOf);
  const voices = spoken.filter(({ stance }) => !isSilence(stance));
  const named = [...about, ...voices.flatMap(({ source }) => source.entity ?? [])];
  const carried = voices.flatMap(({ article, relays, source }) =>
    [
      article.outlet,
      ...relays.flatMap(({ entity }) => entity ?? []),
      ...(source.entity ? [source.entity] : []),
    ]
      .map(({ slug }) => slug)
      .filter((slug) => known.outlets.has(slug)),
  );
  const some = (wanted: string[] | undefined, held: readonly string[]) =>
    wanted === undefined || wanted.some((value) => held.includes(value));
  const ofKind = (kind: string) => named.filter((entity) => entity.kind === kind).map(({ slug }) => slug);
  return (
    some(asked.status, [status]) &&
    some(asked.person, ofKind("person")) &&
    some(asked.organization, ofKind("organization")) &&
    some(asked.story, stories) &&
    some(asked.outlet, carried) &&
    ((asked.source === undefined && asked.stance === undefined) ||
      spoken.some(
        ({ source, stance }) =>
          some(asked.source, source.entity ? [source.entity.slug] : []) && some(asked.stance, [stance]),
      )) &&
    (asked.q === undefined || says(known, asked.q, voices, named))
  );
}

function says(
  known: Known,
  word: string,
  voices: ClaimRecord["attributions"],
  named: { slug: string }[],
): boolean {
  const texts = [
    known.record.text,
    ...voices.flatMap(({ selectors }) =>
      selectors.filter(({ role }) => role === "excerpt").map(({ exact }) => exact),
    ),
    ...named.flatMap(({ slug }) => known.namesOf.get(slug) ?? []),
  ];
  return texts.some((text) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .includes(word),
  );
}
