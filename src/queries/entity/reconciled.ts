import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { soundAsked } from "@/domain/name-sound";
import type { Known, PropertyId, Query } from "@/domain/reconcile/our-service";
import { onlyUnnamed } from "../claim/unnamed-sources";
import { mergedInto } from "./merged-into";
import { bearersSounding } from "./name-sounds";

/** The most that are looked at for one name. */
const most = 60;

/** What readers see: of what was taken down, merged away, or is a source without a name, nothing is told. */
const isShown = Prisma.sql`NOT e.withdrawn
  AND NOT EXISTS (SELECT FROM entity_merge m WHERE m.from_id = e.id AND m.undone_at IS NULL)
  AND NOT ${onlyUnnamed(Prisma.sql`e.id`)}`;

/** People and organizations on record who may be meant by a name, in any script, or who are known elsewhere by an id that was given. */
export async function maybeMeant(
  db: Reader,
  { query, type, properties }: Pick<Query, "query" | "type" | "properties">,
): Promise<Known[]> {
  const sounding = bearersSounding(query);
  const alike = soundAsked(query)?.sounds.filter((sound) => sound.length > 3) ?? [];
  const all = alike.map((sound) => Prisma.sql`s.sound LIKE ${`% ${sound} %`}`);
  const heard = Prisma.join(
    [
      Prisma.empty,
      ...(sounding ? [Prisma.sql`SELECT s.entity_id, 0.9 FROM (${sounding}) AS s`] : []),
      // A word that sounds the same, of the same script too: how many do is told by the score.
      ...(all.length > 0
        ? [
            Prisma.sql`SELECT n.entity_id, 0.5 FROM name_sound s JOIN entity_name n ON n.text = s.text WHERE ${Prisma.join(all, " OR ")}`,
          ]
        : []),
    ],
    " UNION ",
  );
  const byId = properties.map(
    ({ scheme, value }) =>
      Prisma.sql`UNION SELECT x.entity_id, 2 FROM external_id x WHERE x.scheme = ${scheme}::external_scheme AND x.value = ${value}`,
  );
  const kinds = type === null ? Prisma.empty : Prisma.sql`AND e.kind::text = ANY(${type}::text[])`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH asked AS MATERIALIZED (SELECT plain_name(${query}) AS q),
    found AS (
      SELECT n.entity_id, CASE WHEN plain_name(n.text) = q THEN 1 ELSE word_similarity(q, plain_name(n.text)) END AS near
      FROM asked, entity_name n WHERE q <> '' AND (plain_name(n.text) = q OR q <% plain_name(n.text))
      ${heard} ${byId.length > 0 ? Prisma.join(byId, " ") : Prisma.empty})
    SELECT e.id FROM found JOIN entity e ON e.id = found.entity_id WHERE ${isShown} ${kinds}
    GROUP BY e.id ORDER BY max(near) DESC, e.id LIMIT ${most}`;
  return known(
    db,
    rows.map(({ id }) => id),
  );
}

async function known(db: Reader, ids: readonly string[]): Promise<Known[]> {
  const rows = await db.entity.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, kind: true, name: true, description: true },
      names: { select: { text: true }, orderBy: { ordinal: "asc" } },
      externalIds: { select: { scheme: true, value: true } },
    },
  });
  return rows.map(({ names, externalIds, ...row }) => ({
    ...row,
    names: names.map(({ text }) => text),
    ids: externalIds,
  }));
}

/** What is on record of these, by id and property, each as texts; whoever was merged away is the other one. Those that are nowhere are left out. */
export async function valuesOf(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, Record<PropertyId, string[]>>> {
  const into = await mergedInto(db, [...ids]);
  const meant = new Map(ids.map((id) => [id, into.get(id) ?? id]));
  const wanted = [...new Set(meant.values())];
  const shown = await db.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM entity e WHERE e.id = ANY(${wanted}::text[]) AND ${isShown}`;
  const rows = await db.entity.findMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    include: {
      names: { orderBy: { ordinal: "asc" } },
      externalIds: true,
      positions: { include: { organization: { select: { name: true } } }, orderBy: { from: "asc" } },
      sanctions: { include: { authority: { select: { name: true } } }, orderBy: { from: "asc" } },
    },
  });
  const values = new Map(
    rows.map((row) => {
      const idsOf = (scheme: string) =>
        row.externalIds.flatMap((one) => (one.scheme === scheme ? [one.value] : []));
      const told: Record<PropertyId, string[]> = {
        names: row.names.map(({ text }) => text),
        description: row.description === null ? [] : [row.description],
        positions: row.positions.map((one) => `${one.title} at ${one.organization.name}${periodOf(one)}`),
        sanctions: row.sanctions.map(
          (one) => `${[one.authority.name, one.programme].filter(Boolean).join(", ")}${periodOf(one)}`,
        ),
        wikidata: idsOf("wikidata"),
        opensanctions: idsOf("opensanctions"),
        ofac: idsOf("ofac"),
      };
      return [row.id, told] as const;
    }),
  );
  return new Map(
    [...meant].flatMap(([asked, id]) => {
      const told = values.get(id);
      return told ? [[asked, told] as const] : [];
    }),
  );
}

/** " (2016-09 to 2018)", as EDTF. */
const periodOf = ({ from, to }: { from: string | null; to: string | null }): string =>
  from === null && to === null ? "" : ` (${from ?? ""} to ${to ?? ""})`;

/** The page of whoever has this id, or of whom they were merged into; null where readers see none. */
export async function entityPath(db: Reader, id: string): Promise<string | null> {
  const meant = (await mergedInto(db, [id])).get(id) ?? id;
  const [row] = await db.$queryRaw<{ kind: string; slug: string }[]>`
    SELECT e.kind::text, e.slug FROM entity e WHERE e.id = ${meant} AND ${isShown}`;
  return row ? `/${row.kind === "person" ? "people" : "organizations"}/${row.slug}` : null;
}
