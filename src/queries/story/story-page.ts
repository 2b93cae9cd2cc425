import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { stanceWords } from "@/domain/attribution-words";
import { declinedOf } from "@/domain/no-comments";
import type { Declined, EntityCard, Facet, Moment, StandfirstLine, StoryPage } from "@/domain/pages";
import type { StatusReport } from "@/domain/status/status";
import { lowerFirst, numbered } from "@/domain/status/wording";
import { rolesIn } from "@/domain/timeline/roles-in-story";
import { standfirstLine } from "@/domain/timeline/standfirst-line";
import { askingFor } from "@/domain/timeline/timeline-query";
import type { LineStyle } from "@/domain/vocabulary";
import { type EntityKind, Status } from "@/domain/vocabulary";
import { articlesHeld } from "../article/article-lists";
import { rewordingsOf, wordedAt } from "../change/words-then";
import type { HeldClaim } from "../claim/claim-records";
import { keptClaims, reportAsOf } from "../claim/kept-claims";
import { countQuestionRefusals, questionRefusals, withRefusals } from "../claim/question-refusals";
import { questionsAsked } from "../claim/questions";
import { spanAt } from "../claim/span-at";
import { cardsOf } from "../entity/entity-cards";
import { entriesOf } from "../entry/entries";
import { type Found, findExactly, lastChangesOf, plans, refusalsBeside } from "../search";

/** A story of up to so many entries is told whole; of a greater one the page tells what comes first. */
const wholeStory = 300;

/** Of a greater story: lines under each status, entries of its timeline, and people and organizations. */
const first = { lines: 10, entries: 50, cards: 20 };

/**
 * Null where there is no such story. A story of which nothing was known yet has empty columns. What is read is as much
 * as is told, however great the story is; its counts are those of all of it.
 */
export async function storyPage(db: Reader, slug: string, asOf: Date): Promise<StoryPage | null> {
  const story = await wordedAt(
    db,
    db.story.findUnique({
      where: { slug, withdrawn: false },
      include: { moments: { orderBy: { at: "asc" } } },
    }),
    asOf,
  );
  if (!story) return null;
  const found = await findExactly(db, { ...askingFor(null, asOf), story: [slug] });
  const [facets, unsourced, changed, articles] = await Promise.all([
    found.facets(["status", "person", "organization"], first.cards),
    unsourcedOf(db, story.id, asOf),
    lastChange(db, story.id, asOf),
    articlesHeld(db, { storyId: story.id }, asOf),
  ]);
  const counts = Object.fromEntries(
    facets[0]!.rows.flatMap(({ value, count }) => (count > 0 ? [[value, count]] : [])),
  ) as StoryPage["counts"];
  const entryCount = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const isWhole = entryCount <= wholeStory && unsourced.total <= wholeStory;
  const [page, inStyle] = await Promise.all([
    found.page(isWhole ? wholeStory : first.entries),
    found.byStyle(),
  ]);
  const ids = isWhole
    ? await inOrder(db, story.id, [
        ...page.rows.flatMap(({ kind, id }) => (kind === "claim" ? [id] : [])),
        ...unsourced.ids,
      ])
    : [...(await firstClaims(db, story.id, inStyle, counts, asOf)), ...unsourced.ids.slice(0, first.lines)];
  const most = isWhole ? wholeStory : first.lines;
  const [claims, kept] = await Promise.all([
    keptClaims(db, [...ids, ...page.rows.flatMap(({ claim_id }) => claim_id ?? [])], asOf),
    questionRefusals(db, story.id, asOf, most),
  ]);
  const entries = await entriesOf(db, page.rows, asOf, claims);
  const known = ids.flatMap((id) => {
    const claim = claims.get(id);
    return claim ? [{ ...claim, report: reportAsOf(claim.record, asOf) }] : [];
  });
  const [refused, cards, questions, reworded, keptOpen] = await Promise.all([
    isWhole
      ? known.map(({ record, report }) => ({ record, status: report.status }))
      : refusals(db, inStyle("none"), asOf),
    isWhole ? cardsByRole(db, known, kept, asOf) : cardsByCount(db, facets.slice(1), asOf),
    questionsAsked(db, { storyId: story.id }, asOf, most),
    rewordingsOf(db, "story", story.id, asOf),
    countQuestionRefusals(db, [story.id], asOf),
  ]);
  return {
    id: story.id,
    slug: story.slug,
    headline: story.headline,
    standfirst: story.standfirst,
    topic: story.topic,
    reworded,
    lastChangedAt: changed,
    closedAt: story.closedAt && story.closedAt <= asOf ? story.closedAt : null,
    timeZone: story.timeZone,
    moments: story.moments.map(({ at, label }): Moment => ({ at, label })),
    counts: withRefusals(counts, keptOpen.get(story.id)),
    isWhole,
    columns: columnsOf(known, most),
    unsourced: unsourced.total,
    questions: questions.map(({ aboutId: _, ...question }) => question),
    declined: [...declinedOf(refused, asOf), ...kept].slice(0, most),
    entries,
    next: page.next,
    people: cards.filter(({ ref }) => ref.kind === "person"),
    organizations: cards.filter(({ ref }) => ref.kind === "organization"),
    articles: articles.first,
    articleCount: articles.total,
  };
}

type Known = HeldClaim & { report: StatusReport };

/** Claims of the story that nobody stands behind: known, and in no timeline. As many as a whole story may have. */
async function unsourcedOf(
  db: Reader,
  storyId: string,
  asOf: Date,
): Promise<{ ids: string[]; total: number }> {
  const rows = await db.$queryRaw<{ id: string; total: number }[]>`
    SELECT sc.claim_id AS id, count(*) OVER ()::int AS total
    FROM status_span s JOIN story_claim sc ON sc.claim_id = s.claim_id AND sc.story_id = ${storyId}
    WHERE s.status = 'unsourced' AND ${spanAt(asOf)} ORDER BY sc.ordinal, sc.claim_id LIMIT ${wholeStory}`;
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}

/** These claims, in the story's own order. */
async function inOrder(db: Reader, storyId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT claim_id AS id FROM story_claim WHERE story_id = ${storyId} AND claim_id = ANY(${ids})
    ORDER BY ordinal, claim_id`;
  return rows.map(({ id }) => id);
}

/**
 * The first claims of each status in the story's own order: where they are many, by a walk along that order, which soon
 * meets enough of them; few are looked at one by one.
 */
async function firstClaims(
  db: Reader,
  storyId: string,
  inStyle: (style: LineStyle) => Found,
  counts: StoryPage["counts"],
  asOf: Date,
): Promise<string[]> {
  const walk = (status: Status) => Prisma.sql`
    SELECT sc.claim_id AS id FROM story_claim sc CROSS JOIN LATERAL (
      SELECT FROM status_span s
      WHERE s.claim_id = sc.claim_id AND s.status = ${status}::status AND ${spanAt(asOf)} LIMIT 1) AS its
    WHERE sc.story_id = ${storyId} ORDER BY sc.ordinal, sc.claim_id LIMIT ${first.lines}`;
  const each = (status: Status) => Prisma.sql`
    SELECT sc.claim_id AS id FROM (${inStyle(status).ids()}) AS e
    JOIN story_claim sc ON sc.story_id = ${storyId} AND sc.claim_id = e.id
    ORDER BY sc.ordinal, sc.claim_id LIMIT ${first.lines}`;
  const parts = Status.options
    .filter((status) => (counts[status] ?? 0) > 0)
    .map((status) => Prisma.sql`(${counts[status]! > plans.fewRows ? walk(status) : each(status)})`);
  if (parts.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`${Prisma.join(parts, " UNION ALL ")}`;
  return rows.map(({ id }) => id);
}

/** The claims to which somebody refused to speak last, with the others that one refusal was put to. */
async function refusals(db: Reader, refused: Found, asOf: Date): Promise<Parameters<typeof declinedOf>[0]> {
  const { rows } = await refused.page(first.entries);
  const beside = await refusalsBeside(
    db,
    rows.flatMap(({ claim_id }) => claim_id ?? []),
  );
  const all = rows.flatMap(({ id }) => beside.get(id) ?? []);
  const said = new Set(all.map(({ id }) => id));
  const claims = await keptClaims(
    db,
    all.map(({ claimId }) => claimId),
    asOf,
  );
  return [...claims.values()].map(({ record }) => ({
    record: { ...record, attributions: record.attributions.filter(({ id }) => said.has(id)) },
    status: reportAsOf(record, asOf).status,
  }));
}

/** The last instant at which readers got something new. */
async function lastChange(db: Reader, storyId: string, asOf: Date): Promise<Date | null> {
  const rows = await db.$queryRaw<{ changed: Date | null }[]>`
    SELECT max(changed) AS changed FROM (
      ${lastChangesOf(storyId, asOf)}
      UNION ALL
      SELECT max(a.published_at)
      FROM status_span s JOIN story_claim sc ON sc.claim_id = s.claim_id AND sc.story_id = ${storyId}
      JOIN attribution a ON a.claim_id = s.claim_id AND a.published_at <= ${asOf}
      WHERE s.status = 'unsourced' AND ${spanAt(asOf)}) AS instants`;
  return rows[0]?.changed ?? null;
}

function columnsOf(known: readonly Known[], most: number): StoryPage["columns"] {
  const columns = Object.fromEntries(
    Status.options.map((status) => [status, [] as StandfirstLine[]]),
  ) as StoryPage["columns"];
  for (const { record, report } of known) {
    if (columns[report.status].length === most) continue;
    columns[report.status].push(standfirstLine(record, report));
  }
  return columns;
}

async function cardsByRole(
  db: Reader,
  known: readonly Known[],
  kept: readonly Declined[],
  asOf: Date,
): Promise<EntityCard[]> {
  const roles = rolesIn(known, asOf);
  for (const { who, how } of kept)
    if (who && !roles.get(who.id)) roles.set(who.id, lowerFirst(stanceWords[how]));
  return cardsOf(db, [...roles.keys()], asOf, (id) => roles.get(id) ?? null);
}

/** Those who are named in the most entries of the story, with their number for a role. */
async function cardsByCount(db: Reader, facets: readonly Facet[], asOf: Date): Promise<EntityCard[]> {
  const counted = facets.flatMap(({ name, rows }) =>
    rows.map((row) => ({ ...row, kind: name as EntityKind })),
  );
  const rows = await db.$queryRaw<{ id: string; place: number }[]>`
    SELECT n.id, its.place::int AS place
    FROM unnest(${counted.map(({ kind }) => kind)}::text[], ${counted.map(({ value }) => value)}::text[])
      WITH ORDINALITY AS its(kind, slug, place)
    JOIN entity n ON n.kind = its.kind::entity_kind AND n.slug = its.slug ORDER BY its.place`;
  const words = new Map(rows.map(({ id, place }) => [id, entriesInWords(counted[place - 1]!.count)]));
  return cardsOf(db, [...words.keys()], asOf, (id) => words.get(id) ?? null);
}

function entriesInWords(count: number): string {
  return numbered(count, "entry", "entries");
}
