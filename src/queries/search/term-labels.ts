import type { Reader } from "@/db/connection";
import { wordedAt } from "../change/words-then";

/** How an address names a value, and what it is called where that stands in the record. */
export type TermLabel = { value: string; label: string | null };

/** `named` is whom or what a term means, where that has words of its own. */
type Meant = { value: string; named: { id: string; slug: string; name: string } | Headed | null };
type Headed = { id: string; headline: string };

const known = new Map<number, Meant>();
/** The database and the edition of the record that the names are of. */
let knownFrom = "";
const most = 100_000;

/** What these terms were called on that day, as of that edition: whoever renames somebody publishes another. */
export async function termLabels(
  db: Reader,
  edition: string,
  ids: readonly number[],
  asOf: Date,
): Promise<ReadonlyMap<number, TermLabel>> {
  const meant = await wordedAt(db, await meantBy(db, edition, ids), asOf);
  return new Map(meant.map(([id, { value, named }]) => [id, { value, label: named && labelOf(named) }]));
}

function labelOf(named: NonNullable<Meant["named"]>): string {
  return "headline" in named ? named.headline : named.name;
}

async function meantBy(
  db: Reader,
  edition: string,
  ids: readonly number[],
): Promise<(readonly [number, Meant])[]> {
  if (knownFrom !== edition || known.size > most) known.clear();
  knownFrom = edition;
  const labels = new Map<number, Meant>();
  const unknown: number[] = [];
  for (const id of new Set(ids)) {
    const label = known.get(id);
    if (label) labels.set(id, label);
    else unknown.push(id);
  }
  if (unknown.length === 0) return [...labels];
  const rows = await db.$queryRaw<({ id: number } & Meant)[]>`
    SELECT t.id, coalesce(n.slug, s.slug, t.value) AS value,
      CASE WHEN n.id IS NOT NULL THEN jsonb_build_object('id', n.id, 'slug', n.slug, 'name', n.name)
        WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'headline', s.headline) END AS named
    FROM search.term t
    LEFT JOIN entity n ON t.facet IN ('person', 'organization', 'outlet') AND n.id = t.value
    LEFT JOIN story s ON t.facet = 'story' AND s.id = t.value
    WHERE t.id = ANY(${unknown})`;
  for (const { id, ...label } of rows) {
    labels.set(id, label);
    if (knownFrom === edition) known.set(id, label);
  }
  return [...labels];
}
