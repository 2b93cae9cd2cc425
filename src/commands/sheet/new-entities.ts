import type { Reader } from "@/db/connection";
import type { EntitySnapshot } from "@/domain/dossier/snapshot";
import { newEntity } from "@/domain/entity/new-entity";
import { numberedSlug, slugOf } from "@/domain/slug";
import type { EntityKind } from "@/domain/vocabulary";
import { stableId } from "../stable-id";

type Wanted = { kind: EntityKind; name: string };

/** New people and organizations with an address and an id each that nobody has, in the order in which they are wanted. */
export async function newEntities(db: Reader, wanted: readonly Wanted[]): Promise<EntitySnapshot[]> {
  const taken = new Set<string>();
  const slugs: (string | null)[] = wanted.map(() => null);
  for (let number = 1; slugs.includes(null); number += 1) {
    const asked = wanted.flatMap(({ kind, name }, at) =>
      slugs[at] === null ? [{ at, kind, slug: numberedSlug(slugOf(name), number) }] : [],
    );
    for (const key of await takenAmong(db, asked)) taken.add(key);
    for (const { at, kind, slug } of asked) {
      if (taken.has(`${kind} ${slug}`)) continue;
      taken.add(`${kind} ${slug}`);
      slugs[at] = slug;
    }
  }
  return wanted.map(({ kind, name }, at) => newEntity(stableId(kind, slugs[at]!), kind, slugs[at]!, name));
}

/** Of these addresses, those that somebody of that kind has or had, as "person jane-roe". */
async function takenAmong(
  db: Reader,
  asked: readonly { kind: EntityKind; slug: string }[],
): Promise<string[]> {
  const [kinds, slugs] = [asked.map(({ kind }) => kind), asked.map(({ slug }) => slug)];
  const ids = asked.map(({ kind, slug }) => stableId(kind, slug));
  const rows = await db.$queryRaw<{ key: string }[]>`
    WITH asked AS MATERIALIZED (
      SELECT kind, slug, id FROM unnest(${kinds}::text[], ${slugs}::text[], ${ids}::text[]) AS a(kind, slug, id)
    ), drafted AS MATERIALIZED (
      SELECT id, content ->> 'kind' AS kind, content ->> 'slug' AS slug FROM draft WHERE kind = 'entity'
    )
    SELECT a.kind || ' ' || a.slug AS key FROM asked a JOIN entity e ON e.slug = a.slug AND e.kind::text = a.kind
    UNION SELECT a.kind || ' ' || a.slug FROM asked a JOIN drafted d ON d.slug = a.slug AND d.kind = a.kind
    UNION SELECT a.kind || ' ' || a.slug FROM asked a JOIN drafted d ON d.id = a.id
    UNION SELECT a.kind || ' ' || a.slug FROM asked a JOIN revision r ON r.subject_kind = 'entity' AND r.subject_id = a.id`;
  return rows.map(({ key }) => key);
}
