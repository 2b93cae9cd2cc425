import type { Reader } from "@/db/connection";
import type { Namesake, WhichOne } from "@/domain/entity/which-one";
import type { EntityKind } from "@/domain/vocabulary";
import { deskSubjects } from "../newsroom/subjects";
import { entitiesNamed, knownEntity } from "./known-entities";

/** Whom of several a name may mean, which has to be asked; null where there is nothing to ask. */
export async function whichOne(
  db: Reader,
  { kind, name }: { kind: EntityKind; name: string },
): Promise<WhichOne | null> {
  const named = await entitiesNamed(db, [name]);
  const ids = [...new Set(named.filter((one) => one.kind === kind).map(({ id }) => id))];
  if (ids.length < 2) return null;
  return { kind, name, bearers: await toldApart(db, ids) };
}

/** The question as a fault, for whoever cannot choose: each with what tells them apart. */
export function whichWords({ name, bearers }: WhichOne): string {
  const each = bearers.map(
    (one) => `${one.name} (${one.description === null ? one.slug : `${one.slug}: ${one.description}`})`,
  );
  return `“${name}” is the name of ${bearers.length} on record, choose which: ${each.join(" or ")}`;
}

async function toldApart(db: Reader, ids: string[]): Promise<Namesake[]> {
  const bearers = await deskSubjects(db, "entity", ids);
  const posts = bearers.flatMap(({ content }) =>
    content.positions.map(({ organizationId }) => organizationId),
  );
  const organizations = await deskSubjects(db, "entity", posts);
  const names = new Map(organizations.map(({ id, content }) => [id, content.names[0]?.text ?? content.slug]));
  const said = await lastSaid(db, ids);
  return bearers.map((bearer) => ({
    ...knownEntity(bearer),
    posts: bearer.content.positions
      .toSorted((a, b) => Number(a.to !== null) - Number(b.to !== null))
      .map(({ title, organizationId }) => [title, names.get(organizationId)].filter(Boolean).join(", ")),
    lastSaid: said.get(bearer.id) ?? null,
  }));
}

/** The last claim that each of them stands behind, at the desk or on record. What somebody denied are not their words. */
async function lastSaid(db: Reader, ids: string[]): Promise<Map<string, NonNullable<Namesake["lastSaid"]>>> {
  const rows = await db.$queryRaw<{ id: string; words: string; at: Date }[]>`
    SELECT DISTINCT ON (said.id) said.id, said.words, said.at FROM (
      SELECT a.source_id AS id, c.text AS words, a.published_at AS at
      FROM attribution a JOIN claim c ON c.id = a.claim_id
      WHERE a.source_id = ANY(${ids}) AND a.stance IN ('asserts', 'confirms')
        AND NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'claim' AND d.id = c.id)
      UNION ALL
      SELECT a ->> 'sourceId', d.content ->> 'text', (a ->> 'publishedAt')::timestamptz
      FROM draft d, jsonb_array_elements(d.content -> 'attributions') AS a
      WHERE d.kind = 'claim' AND a ->> 'sourceId' = ANY(${ids}) AND a ->> 'stance' IN ('asserts', 'confirms')
    ) AS said ORDER BY said.id, said.at DESC, said.words`;
  return new Map(rows.map(({ id, words, at }) => [id, { words, at: at.toISOString() }]));
}
