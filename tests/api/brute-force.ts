import { isSilence } from "@/domain/attribution-meaning";
import type { ClaimRecord } from "@/domain/claim";
import { restsOn } from "@/domain/sourcing/independence";
import { publicRecordAsOf } from "@/domain/sourcing/public-record";
import { statusAsOf } from "@/domain/status/status";
import { publicInstants } from "@/domain/status/status-history";
import { readEdtf } from "@/domain/time/edtf";
import type { Status } from "@/domain/vocabulary";

/** A claim with all that the filters look at, read from the database whole and filtered in memory. */
export type Known = {
  record: ClaimRecord;
  about: { kind: string; slug: string; names: string[] }[];
  stories: string[];
  headlines: string[];
  /** Its place in the story that has it first. */
  rank: number;
  outlets: ReadonlySet<string>;
  namesOf: ReadonlyMap<string, string[]>;
};

export type Asked = Partial<
  Record<
    | "status"
    | "person"
    | "organization"
    | "story"
    | "outlet"
    | "source"
    | "stance"
    | "sourceType"
    | "hedge"
    | "was"
    | "origins"
    | "reporting"
    | "rests",
    string[]
  >
> & {
  leftOut?: Partial<Record<LeftOutFilter, string[]>>;
  q?: string;
  from?: string;
  to?: string;
  asOf: string;
  sort?: "newest" | "oldest";
};

/** Filters that a term can take out of the answer. */
export type LeftOutFilter =
  | Exclude<(typeof facetNames)[number], "sourceType">
  | "source"
  | "was"
  | "origins"
  | "is"
  | "rests";

export const facetNames = [
  "status",
  "stance",
  "person",
  "organization",
  "outlet",
  "sourceType",
  "hedge",
  "story",
] as const;

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

/** Many questions are asked of one day, and the rules answer the same to each. */
const known = new WeakMap<ClaimRecord, Map<number, Status>>();

function statusOf(record: ClaimRecord, asOf: Date): Status {
  const days = known.get(record) ?? new Map<number, Status>();
  known.set(record, days);
  const status = days.get(asOf.getTime()) ?? statusAsOf(record, asOf).status;
  days.set(asOf.getTime(), status);
  return status;
}

type Sourcing = { was: Status[]; origins: number; reporting: string[]; rests: string[] };
const sourced = new WeakMap<ClaimRecord, Map<number, Sourcing>>();

/** What it rests on and what it was before, each instant weighed anew. */
function sourcingOf(record: ClaimRecord, asOf: Date): Sourcing {
  const days = sourced.get(record) ?? new Map<number, Sourcing>();
  sourced.set(record, days);
  const known = days.get(asOf.getTime());
  if (known) return known;
  const statuses = publicInstants(record)
    .filter((at) => at <= asOf)
    .map((at) => statusOf(record, at));
  const current = statuses.findLastIndex((status) => status !== statuses.at(-1)) + 1;
  const { independence, circular } = statusAsOf(record, asOf);
  const entities = record.attributions.flatMap(({ source, relays, article }) => [
    ...(source.entity ? [source.entity] : []),
    ...relays.flatMap(({ entity }) => entity ?? []),
    article.outlet,
  ]);
  const slugOf = new Map(entities.map(({ id, slug }) => [id, slug]));
  const found = {
    was: statuses.slice(0, current),
    origins: independence.min,
    reporting: circular.length > 0 ? ["circular"] : [],
    rests: restsOn(publicRecordAsOf(record, asOf)).rests.map((id) => slugOf.get(id)!),
  };
  days.set(asOf.getTime(), found);
  return found;
}

/** "2..", "1" or "1..2". */
function isAmong(range: string, origins: number): boolean {
  const [least, most] = range.includes("..") ? range.split("..") : [range, range];
  return origins >= Number(least) && (most === "" || origins <= Number(most));
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
  const status = statusOf(record, asOf);
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
  const none = (unwanted: string[] | undefined, held: readonly string[]) =>
    !unwanted?.some((value) => held.includes(value));
  const { leftOut = {} } = asked;
  const { was, origins, reporting, rests } = sourcingOf(record, asOf);
  const ofKind = (kind: string) => named.filter((entity) => entity.kind === kind).map(({ slug }) => slug);
  return (
    none(leftOut.status, [status]) &&
    none(leftOut.person, ofKind("person")) &&
    none(leftOut.organization, ofKind("organization")) &&
    none(leftOut.story, stories) &&
    none(leftOut.outlet, carried) &&
    none(
      leftOut.source,
      spoken.flatMap(({ source }) => source.entity?.slug ?? []),
    ) &&
    none(
      leftOut.stance,
      spoken.map(({ stance }) => stance),
    ) &&
    none(
      leftOut.hedge,
      spoken.flatMap(({ hedge }) => hedge?.text.toLowerCase() ?? []),
    ) &&
    none(leftOut.was, was) &&
    none(leftOut.is, reporting) &&
    none(leftOut.rests, rests) &&
    !leftOut.origins?.some((range) => isAmong(range, origins)) &&
    some(asked.was, was) &&
    some(asked.reporting, reporting) &&
    some(asked.rests, rests) &&
    (asked.origins?.some((range) => isAmong(range, origins)) ?? true) &&
    some(asked.status, [status]) &&
    some(asked.person, ofKind("person")) &&
    some(asked.organization, ofKind("organization")) &&
    some(asked.story, stories) &&
    some(asked.outlet, carried) &&
    ([asked.source, asked.stance, asked.sourceType, asked.hedge].every((each) => each === undefined) ||
      spoken.some(
        ({ source, stance, hedge }) =>
          some(asked.source, source.entity ? [source.entity.slug] : []) &&
          some(asked.stance, [stance]) &&
          some(asked.sourceType, [source.identity]) &&
          some(asked.hedge, hedge ? [hedge.text.toLowerCase()] : []),
      )) &&
    (asked.q === undefined || says(known, asked.q, voices, [...named.map(({ slug }) => slug), ...carried]))
  );
}

function says(known: Known, word: string, voices: ClaimRecord["attributions"], named: string[]): boolean {
  const texts = [
    known.record.text,
    ...voices.flatMap(({ selectors }) =>
      selectors.filter(({ role }) => role === "excerpt").map(({ exact }) => exact),
    ),
    ...named.flatMap((slug) => known.namesOf.get(slug) ?? []),
    ...known.headlines,
    ...voices.map(({ article }) => article.title),
  ];
  const spoken = texts.map((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const words = spoken.flat();
  if (word.startsWith('"'))
    return spoken.some((each) => ` ${each.join(" ")} `.includes(` ${word.replaceAll('"', "")} `));
  return word
    .split(" or ")
    .some((all) =>
      all.split(" ").every((one) => words.includes(one.replace("-", "")) !== one.startsWith("-")),
    );
}

/** Values of one facet with the number of claims that have each, that facet's own choice lifted; noughts left out. */
export function counted(
  claims: readonly Known[],
  asked: Asked,
  name: (typeof facetNames)[number],
  values: readonly string[],
): Map<string, number> {
  const counts = values.map((value): [string, number] => [
    value,
    matching(claims, { ...asked, [name]: [value] }).length,
  ]);
  return new Map(counts.filter(([, count]) => count > 0));
}

/** Claims by year and status, whatever the dates asked for. */
export function byDay(claims: readonly Known[], asked: Asked): Record<string, number> {
  const counts: Record<string, number> = {};
  const asOf = new Date(asked.asOf);
  const byId = new Map(claims.map((known) => [known.record.id, known.record]));
  for (const id of matching(claims, asked)) {
    const record = byId.get(id)!;
    const meaning = record.happened === null ? null : readEdtf(record.happened);
    const at = meaning?.from ?? meaning?.to ?? firstPublic(record)!;
    const bar = `${at.toISOString().slice(0, 10)} ${statusOf(record, asOf)}`;
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return counts;
}
