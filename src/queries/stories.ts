import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { declinedOf } from "@/domain/declined";
import type { Moment, StandfirstLine, StoryPage, StorySummary } from "@/domain/pages";
import { type StatusReport, statusAsOf } from "@/domain/status/status";
import type { Entry, LineStyle } from "@/domain/timeline/entry";
import { leadOf, sourceName } from "@/domain/timeline/entry-of";
import { isSilence, Status } from "@/domain/vocabulary";
import { articleRef, type HeldClaim, heldClaims, reference } from "./claim-records";
import { cardsOf } from "./entity-cards";
import { type EntryRow, entriesOf } from "./entries";

/** Entries of a story that one page draws; what is older is reached through the timeline. */
const mostEntries = 500;

/**
 * Stories with what was known of each, the one that changed last first, and how many there are. Those of which nothing
 * was known come at the end.
 */
export async function storyList(
  db: Reader,
  asOf: Date,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ stories: StorySummary[]; total: number }> {
  const total = await db.story.count();
  const changed = await lastChanged(db, asOf, offset + limit);
  const ids = changed.slice(offset);
  if (ids.length < limit) {
    const known = changed.length;
    const rest = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM story WHERE id <> ALL(${changed}) ORDER BY slug
      LIMIT ${limit - ids.length} OFFSET ${Math.max(offset - known, 0)}`;
    ids.push(...rest.map(({ id }) => id));
  }
  const rows = await db.$queryRaw<
    (Omit<StorySummary, "counts"> & { id: string; counts: Partial<Record<LineStyle, number>> | null })[]
  >`
    SELECT s.id, s.slug, s.headline, s.standfirst, s.topic, known.counts, known.changed AS "lastChangedAt",
      CASE WHEN s.closed_at <= ${asOf} THEN s.closed_at END AS "closedAt"
    FROM story s LEFT JOIN search.term t ON t.key = 'story:' || s.id
    LEFT JOIN LATERAL (
      SELECT jsonb_object_agg(style, count) AS counts, max(changed) AS changed FROM (
        SELECT e.style, count(*)::int AS count, max(e.public_from) AS changed
        FROM (
          SELECT style, public_from FROM search.entry
          WHERE words @@ search.lexeme(t) AND public_to = 'infinity' AND public_from <= ${asOf}
          UNION ALL
          SELECT style, public_from FROM search.entry
          WHERE words @@ search.lexeme(t) AND public_to < 'infinity' AND public_from <= ${asOf} AND public_to > ${asOf}
        ) AS e
        GROUP BY e.style) AS styles
    ) AS known ON true
    WHERE s.id = ANY(${ids})`;
  const byId = new Map(rows.map(({ id, ...row }) => [id, { ...row, counts: row.counts ?? {} }]));
  return { stories: ids.flatMap((id) => byId.get(id) ?? []), total };
}

/**
 * The stories that changed last, by a walk back along the days on which entries became public: from one to the next of
 * a story that was not met yet. To ask every story for its last change would mean to look at every entry.
 */
async function lastChanged(db: Reader, asOf: Date, most: number): Promise<string[]> {
  const next = (beyond: Prisma.Sql) => Prisma.sql`
    SELECT e.public_from, its.stories FROM search.entry e
    CROSS JOIN LATERAL (SELECT ARRAY(
      SELECT story_id FROM story_claim WHERE e.kind <> 'question' AND claim_id = e.claim_id
      UNION SELECT story_id FROM open_question WHERE e.kind = 'question' AND id = e.entry_id) AS stories) AS its
    WHERE e.public_from <= ${asOf} AND e.public_to > ${asOf} AND ${beyond}
    ORDER BY e.public_from DESC LIMIT 1`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE met AS (
      (SELECT public_from, stories, stories AS seen FROM (${next(Prisma.sql`its.stories <> '{}'`)}) AS first)
      UNION ALL
      SELECT later.public_from, later.stories, met.seen || later.stories
      FROM met CROSS JOIN LATERAL (${next(Prisma.sql`e.public_from <= met.public_from AND NOT its.stories <@ met.seen`)}) AS later
    ),
    listed AS (SELECT id, min(place) AS place FROM (
      SELECT unnest(stories) AS id, place FROM (SELECT stories, row_number() OVER () AS place FROM met LIMIT ${most}) AS each
    ) AS every GROUP BY id)
    SELECT listed.id FROM listed JOIN story s ON s.id = listed.id ORDER BY place, s.slug LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/** Null where there is no such story. A story of which nothing was known yet has empty columns. */
export async function storyPage(db: Reader, slug: string, asOf: Date): Promise<StoryPage | null> {
  const story = await db.story.findUnique({
    where: { slug },
    include: {
      moments: { orderBy: { at: "asc" } },
      claims: { orderBy: { ordinal: "asc" }, select: { claimId: true } },
      questions: {
        where: { publishedAt: { lte: asOf } },
        orderBy: { key: "asc" },
        include: { answeredBy: { select: { firstPublishedAt: true } } },
      },
      articles: {
        where: { article: { publishedAt: { lte: asOf } } },
        orderBy: { ordinal: "asc" },
        include: {
          article: { include: { outlet: reference } },
        },
      },
    },
  });
  if (!story) return null;
  const ids = story.claims.map(({ claimId }) => claimId);
  const [claims, entries, changed] = await Promise.all([
    heldClaims(db, ids),
    storyEntries(db, story.id, asOf),
    lastChange(db, story.id, asOf),
  ]);
  const known = ids.flatMap((id) => {
    const claim = claims.get(id);
    if (!claim?.firstPublishedAt || claim.firstPublishedAt > asOf) return [];
    return [{ ...claim, report: statusAsOf(claim.record, asOf) }];
  });
  const roles = rolesOf(known, asOf);
  const cards = await cardsOf(db, [...roles.keys()], asOf, (id) => roles.get(id) ?? null);
  return {
    id: story.id,
    slug: story.slug,
    headline: story.headline,
    standfirst: story.standfirst,
    topic: story.topic,
    lastChangedAt: changed,
    closedAt: story.closedAt && story.closedAt <= asOf ? story.closedAt : null,
    moments: story.moments.map(({ at, label }): Moment => ({ at, label })),
    counts: countsOf(entries),
    columns: columnsOf(known),
    questions: story.questions
      .filter(({ answeredBy }) => !answeredBy?.firstPublishedAt || answeredBy.firstPublishedAt > asOf)
      .map(({ id, text, aboutId }) => ({ id, text, href: aboutId ? `/claims/${aboutId}#${id}` : `#${id}` })),
    declined: declinedOf(
      known.map(({ record }) => record),
      asOf,
    ),
    entries,
    people: cards.filter(({ ref }) => ref.kind === "person"),
    organizations: cards.filter(({ ref }) => ref.kind === "organization"),
    articles: story.articles.map(({ article }) => articleRef(article)),
  };
}

type Known = HeldClaim & { report: StatusReport };

async function storyEntries(db: Reader, storyId: string, asOf: Date): Promise<Entry[]> {
  const rows = await db.$queryRaw<EntryRow[]>`
    SELECT e.id, e.kind, e.claim_id
    FROM entry_story es JOIN entry e ON e.id = es.entry_id
    WHERE es.story_id = ${storyId} AND e.public_from <= ${asOf} AND (e.public_to IS NULL OR e.public_to > ${asOf})
    ORDER BY e.sort_at DESC, e.rank, e.id
    LIMIT ${mostEntries}`;
  return entriesOf(db, rows, asOf);
}

/** The last instant at which readers got something new. */
async function lastChange(db: Reader, storyId: string, asOf: Date): Promise<Date | null> {
  const rows = await db.$queryRaw<{ changed: Date | null }[]>`
    SELECT max(changed) AS changed FROM (
      SELECT e.public_from AS changed FROM entry_story es JOIN entry e ON e.id = es.entry_id
      WHERE es.story_id = ${storyId} AND e.public_from <= ${asOf}
      UNION ALL
      SELECT a.published_at FROM story_claim sc JOIN attribution a ON a.claim_id = sc.claim_id
      WHERE sc.story_id = ${storyId} AND a.published_at <= ${asOf}) AS instants`;
  return rows[0]?.changed ?? null;
}

function countsOf(entries: readonly Entry[]): StorySummary["counts"] {
  const counts: StorySummary["counts"] = {};
  for (const { style } of entries) counts[style] = (counts[style] ?? 0) + 1;
  return counts;
}

function columnsOf(known: readonly Known[]): StoryPage["columns"] {
  const columns = Object.fromEntries(
    Status.options.map((status) => [status, [] as StandfirstLine[]]),
  ) as StoryPage["columns"];
  for (const { record, report } of known) {
    const lead = leadOf(record, report);
    columns[report.status].push({
      id: record.id,
      text: record.text,
      href: `/claims/${record.id}`,
      source:
        lead === null ? "" : lead.kind === "evidence" ? lead.evidence.title : throughWords(lead.attribution),
      marks: lead?.kind === "attribution" && lead.attribution.hedge ? [lead.attribution.hedge.text] : [],
    });
  }
  return columns;
}

/** "Anatoly Antonov, via Rossiya-1": who, and the last hand it came from. */
function throughWords(attribution: HeldClaim["record"]["attributions"][number]): string {
  const who = sourceName(attribution);
  const via = attribution.relays.at(-1)?.entity?.name ?? attribution.article.outlet.name;
  return who === via ? who : `${who}, via ${via}`;
}

/** What each person and organization did in this story, in the word that tells most. */
function rolesOf(known: readonly Known[], asOf: Date): Map<string, string | null> {
  const roles = new Map<string, string | null>();
  for (const { entities } of known) for (const { id } of entities) roles.set(id, null);
  for (const { record } of known) {
    for (const said of record.attributions) {
      if (said.publishedAt > asOf) continue;
      const { entity } = said.source;
      if (entity && isSilence(said.stance)) roles.set(entity.id, "declined to comment");
      else if (entity && !roles.get(entity.id))
        roles.set(entity.id, said.groundRules === "on_record" ? "on record" : "source");
      for (const relay of said.relays)
        if (relay.entity && !roles.get(relay.entity.id)) roles.set(relay.entity.id, "carried it");
      if (!roles.has(said.article.outlet.id)) roles.set(said.article.outlet.id, "carried it");
    }
    for (const { publisher, publishedAt } of record.evidence)
      if (publisher && publishedAt <= asOf && !roles.get(publisher.id))
        roles.set(publisher.id, "published the record");
  }
  return roles;
}
