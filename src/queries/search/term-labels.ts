import type { Reader } from "@/db/connection";

/** How an address names a value, and what it is called where that stands in the record. */
export type TermLabel = { value: string; label: string | null };

const known = new Map<number, TermLabel>();
/** The database and the edition of the record that the names are of. */
let knownFrom = "";
const most = 100_000;

/** What these terms are called, as of that edition: whoever renames somebody publishes another. */
export async function termLabels(
  db: Reader,
  edition: string,
  ids: readonly number[],
): Promise<ReadonlyMap<number, TermLabel>> {
  if (knownFrom !== edition || known.size > most) known.clear();
  knownFrom = edition;
  const labels = new Map<number, TermLabel>();
  const unknown: number[] = [];
  for (const id of new Set(ids)) {
    const label = known.get(id);
    if (label) labels.set(id, label);
    else unknown.push(id);
  }
  if (unknown.length === 0) return labels;
  const rows = await db.$queryRaw<({ id: number } & TermLabel)[]>`
    SELECT t.id, coalesce(n.slug, s.slug, t.value) AS value, coalesce(n.name, s.headline) AS label
    FROM search.term t
    LEFT JOIN entity n ON t.facet IN ('person', 'organization', 'outlet') AND n.id = t.value
    LEFT JOIN story s ON t.facet = 'story' AND s.id = t.value
    WHERE t.id = ANY(${unknown})`;
  for (const { id, ...label } of rows) {
    labels.set(id, label);
    if (knownFrom === edition) known.set(id, label);
  }
  return labels;
}
