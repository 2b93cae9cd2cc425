import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { Respelling } from "@/domain/pages";
import { namedTerm } from "@/domain/timeline/named-term";
import type { NamedFilter } from "@/domain/timeline/query-text";
import { onlyUnnamed } from "../claim/unnamed-sources";
import { isSaid } from "./is-said";
import { type Resolved, resolve } from "./resolve";

const filters = [
  "source",
  "outlet",
  "person",
  "organization",
  "story",
  "rests",
] as const satisfies NamedFilter[];

/**
 * Where nobody is called as a filter names them (`person:narishkin`), the nearest names stand in, as those of words do: only
 * of who has an entry that was public on the day, and the answer has to tell so.
 */
export async function settleNames(
  db: Reader,
  resolved: Resolved,
): Promise<{ resolved: Resolved; respelled: Respelling[] | null }> {
  let settled = resolved;
  const respelled: Respelling[] = [];
  for (const filter of filters) {
    const names = resolved.query.named[filter];
    if (names.length === 0 || resolved.filters[filter].is !== "nothing") continue;
    const nearest = await Promise.all(names.map((name) => nearestName(db, filter, name)));
    const found = names.flatMap((asked, at) => {
      const shown = nearest[at];
      return shown ? [{ asked, shown }] : [];
    });
    if (found.length === 0) continue;
    const named = { ...settled.query.named, [filter]: found.map(({ shown }) => shown) };
    const instead = await resolve(db, { ...settled.query, named });
    if (!(await isSaid(db, instead, instead.filters[filter]))) continue;
    settled = instead;
    for (const { asked, shown } of found)
      respelled.push({ asked: namedTerm(filter, asked), shown: namedTerm(filter, shown) });
  }
  return { resolved: settled, respelled: respelled.length > 0 ? respelled : null };
}

/** The name with each word that no name of such has by the likest that one has; null where there is none, or nothing is amiss. */
async function nearestName(db: Reader, filter: NamedFilter, name: string): Promise<string | null> {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
  if (words.length === 0 || words.length > mostWords) return null;
  const rows = await db.$queryRaw<{ word: string; shown: string | null }[]>`
    SELECT word, CASE WHEN ${isIn(filter, Prisma.sql`search.name_query(word)`)} THEN word
      WHEN length(word) >= 4 AND word !~ '[0-9]' THEN (
        SELECT t.value FROM search.term t
        WHERE t.facet = 'word' AND t.value % unaccent(lower(word)) AND t.value !~ '~' AND ${isIn(filter, Prisma.sql`search.lexeme(t)`)}
        ORDER BY similarity(t.value, unaccent(lower(word))) DESC, t.standing DESC, t.id LIMIT 1) END AS shown
    FROM unnest(${words}::text[]) WITH ORDINALITY AS asked(word, place) ORDER BY place`;
  if (rows.some(({ shown }) => shown === null) || rows.every(({ word, shown }) => word === shown))
    return null;
  return rows.map(({ shown }) => shown).join(" ");
}

/** A longer name is a sentence that nobody bears. */
const mostWords = 6;

/** Whether any that the filter may mean is called so. */
function isIn(filter: NamedFilter, query: Prisma.Sql): Prisma.Sql {
  if (filter === "story")
    return Prisma.sql`EXISTS (SELECT FROM story s WHERE to_tsvector('search.english', search.parted(s.headline)) @@ ${query})`;
  const such = {
    source: Prisma.sql`true`,
    rests: Prisma.sql`true`,
    outlet: Prisma.sql`bearer.publishes`,
    person: Prisma.sql`bearer.kind = 'person'`,
    organization: Prisma.sql`bearer.kind = 'organization'`,
  }[filter];
  return Prisma.sql`EXISTS (SELECT FROM entity_name n JOIN entity bearer ON bearer.id = n.entity_id
    WHERE search.name_words(n.text) @@ ${query} AND ${such} AND NOT ${onlyUnnamed(Prisma.sql`bearer.id`)})`;
}
