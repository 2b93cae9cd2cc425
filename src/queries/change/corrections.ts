import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { CorrectedKind, PublicCorrection } from "@/domain/correction";
import { toldClaim } from "@/domain/status/told-claim";
import type { Status } from "@/domain/vocabulary";
import type { WithdrawnKind } from "@/domain/withdrawal";
import { spanAt } from "../claim/span-at";
import { byName, formerlyNamed, onlyUnnamed } from "../claim/unnamed-sources";

type Asked = {
  /** Recorded time: what was put right after `since` and by `until`. */
  until: Date;
  since?: Date | null;
  /** Whose page: what was put right on it, and what leads to it. All where it is left out. */
  of?: { kind: WithdrawnKind; id: string; path: string };
  limit: number;
  offset?: number;
};

/**
 * What was put right for readers, the newest first. Of what is taken down now nothing is told but that it is, and why; of what
 * leads to a page, that page tells. That two claims became one puts nothing right: what was said is all there.
 */
export async function corrections(
  db: Reader,
  { until, since = null, of, limit, offset = 0 }: Asked,
): Promise<{ items: PublicCorrection[]; total: number }> {
  const rows = await db.$queryRaw<(Row & { total: number })[]>`
    SELECT *, count(*) OVER ()::int AS total FROM (${all(until)}) AS every
    WHERE at <= ${until} AND ${since === null ? Prisma.sql`true` : Prisma.sql`at > ${since}`}
      AND ${of ? onPageOf(of) : Prisma.sql`true`}
    ORDER BY at DESC, id, kind, subject LIMIT ${limit} OFFSET ${offset}`;
  return { items: rows.map(told), total: rows[0]?.total ?? 0 };
}

/** Those of a story and of all that stands in it. */
export async function correctionsIn(
  db: Reader,
  slug: string,
  { since, until, limit }: { since: Date | null; until: Date; limit: number },
): Promise<PublicCorrection[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH own AS (SELECT id FROM story WHERE slug = ${slug} AND NOT withdrawn)
    SELECT every.* FROM (${all(until)}) AS every, own
    WHERE at <= ${until} AND ${since === null ? Prisma.sql`true` : Prisma.sql`at > ${since}`}
      AND ((owner_kind = 'story' AND owner = own.id) OR ${standsIn(Prisma.sql`own.id`)})
    ORDER BY at DESC, every.id, kind, subject LIMIT ${limit}`;
  return rows.map(told);
}

/** A story's page has the words of its claims and articles: what was wrong in those was wrong there. */
const onPageOf = ({ kind, id, path }: NonNullable<Asked["of"]>) => Prisma.sql`(
  (owner_kind = ${kind} AND owner = ${id} AND "is" <> 'taken_down') OR leads_to = ${path}
  OR ${kind === "story" ? standsIn(Prisma.sql`${id}`) : Prisma.sql`false`})`;

const standsIn = (story: Prisma.Sql) => Prisma.sql`(
  (owner_kind = 'claim' AND owner IN (SELECT claim_id FROM story_claim WHERE story_id = ${story}))
  OR (owner_kind = 'article' AND owner IN (SELECT article_id FROM story_article WHERE story_id = ${story})))`;

type Row = {
  is: PublicCorrection["is"];
  id: string;
  at: Date;
  why: string;
  kind: CorrectedKind;
  subject: string;
  title: string;
  path: string;
  leads_to: string | null;
  said: string[] | null;
  /** Of a claim. */
  status: Status | null;
};

/** What a subject of each kind is called by now, and where it stands. Of what is taken down there is none. */
const subjects = (asOf: Date) => Prisma.sql`
  SELECT 'story' AS kind, id, headline AS title, '/stories/' || slug AS path, 'story' AS owner_kind, id AS owner,
    NULL::status AS status
  FROM story WHERE NOT withdrawn
  UNION ALL SELECT 'claim', id, text, '/claims/' || id, 'claim', id,
    (SELECT s.status FROM status_span s WHERE s.claim_id = claim.id AND ${spanAt(asOf)})
  FROM claim WHERE NOT withdrawn
  UNION ALL SELECT 'article', id, title, '/articles/' || id, 'article', id, NULL
  FROM article WHERE NOT withdrawn
  UNION ALL SELECT 'entity', id, name,
    CASE kind WHEN 'person' THEN '/people/' ELSE '/organizations/' END || slug, 'entity', id, NULL
  FROM entity WHERE NOT withdrawn AND NOT ${onlyUnnamed(Prisma.sql`entity.id`)}
  UNION ALL SELECT 'open_question', q.id, q.text, '/stories/' || s.slug, 'story', s.id, NULL
  FROM open_question q JOIN story s ON s.id = q.story_id AND NOT s.withdrawn`;

/** What was put right in a claim that became another since is told of that one: readers find it there. */
const became = Prisma.sql`became(id, into_id) AS (
    SELECT subject_id, substring(leads_to FROM '^/claims/(.+)$') FROM withdrawal
    WHERE subject_kind = 'claim' AND moved IS NOT NULL AND undone_at IS NULL
    UNION
    SELECT became.id, substring(w.leads_to FROM '^/claims/(.+)$') FROM became
    JOIN withdrawal w ON w.subject_kind = 'claim' AND w.subject_id = became.into_id
      AND w.moved IS NOT NULL AND w.undone_at IS NULL)`;

/**
 * Who speaks in the claim `s`, or spoke in what became it, and whom it names no more. Whoever it still names elsewhere was no secret
 * of its former words.
 */
const unnamedIn = Prisma.sql`(
  SELECT a.source_id FROM attribution a WHERE a.claim_id = s.id AND NOT ${byName(Prisma.sql`a`)}
  UNION SELECT former.source_id FROM (${formerlyNamed(Prisma.sql`s.id, c.subject_id`)}) AS former
  WHERE NOT EXISTS (
    SELECT FROM attribution a WHERE a.claim_id = s.id AND a.source_id = former.source_id AND ${byName(Prisma.sql`a`)}))`;

/** What was put right in an attribution names nobody whom the claim `s` does not name by now. */
const saidOf = Prisma.sql`CASE WHEN s.kind <> 'claim' THEN c.said ELSE (
  SELECT coalesce(jsonb_agg(line ORDER BY place), '[]') FROM jsonb_array_elements_text(c.said) WITH ORDINALITY AS each(line, place)
  WHERE line !~* '^(new )?attribution' OR NOT EXISTS (
    SELECT FROM entity_name n JOIN ${unnamedIn} AS u ON n.entity_id = u.source_id
    WHERE position(lower(n.text) IN lower(line)) > 0)) END`;

const all = (asOf: Date) => Prisma.sql`
  WITH RECURSIVE ${became}
  SELECT 'corrected' AS "is", c.id::text, c.at, c.note AS why, s.kind, c.subject_id AS subject, s.title, s.path,
    NULL AS leads_to, ${saidOf} AS said, s.owner_kind, s.owner, s.status
  FROM correction c LEFT JOIN became b ON c.subject_kind = 'claim' AND b.id = c.subject_id
  JOIN (${subjects(asOf)}) AS s ON s.kind = c.subject_kind::text AND s.id = coalesce(b.into_id, c.subject_id)
  UNION ALL
  SELECT 'taken_down', w.id::text, w.at, w.reason, w.subject_kind::text, w.subject_id, '', '', w.leads_to, NULL,
    w.subject_kind::text, w.subject_id, NULL
  FROM withdrawal w WHERE NOT w.with_it AND w.moved IS NULL
  UNION ALL
  SELECT 'put_back', w.id::text || ' back', w.undone_at, w.undone_why, s.kind, w.subject_id, s.title, s.path, NULL, NULL,
    s.owner_kind, s.owner, s.status
  FROM withdrawal w JOIN (${subjects(asOf)}) AS s ON s.kind = w.subject_kind::text AND s.id = w.subject_id
  WHERE w.undone_at IS NOT NULL AND NOT w.with_it AND w.moved IS NULL`;

function told({ is, id, at, why, kind, subject, path, leads_to, said, ...row }: Row): PublicCorrection {
  const title =
    kind === "claim" ? toldClaim({ text: row.title, status: row.status ?? "unsourced" }) : row.title;
  const own = { id: `${id} ${subject}`, at, why };
  if (is === "corrected") return { ...own, is, kind, title, path, said: said ?? [] };
  if (is === "taken_down") return { ...own, is, kind: kind as WithdrawnKind, leadsTo: leads_to };
  return { ...own, is, kind: kind as WithdrawnKind, title, path };
}
