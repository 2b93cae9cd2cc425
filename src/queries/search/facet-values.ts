import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { FacetRow } from "@/domain/pages";
import type { FacetName, TimelineQuery } from "@/domain/timeline/timeline-query";
import { bearersBeginningToSound } from "../entity/name-sounds";
import { facetsOf } from "./facets";
import { inIndex } from "./match-counts";
import type { Term } from "./query-ast";
import { resolve } from "./resolve";

/** So many values bear a name that a reader types: who sees more of them types another letter. */
const mostNamed = 40;

/**
 * The values of one facet by what they are called, each with the number of entries that choosing it would give, the
 * most frequent first; without `text`, the most frequent of all.
 */
export async function facetValues(
  db: Reader,
  query: TimelineQuery,
  name: FacetName,
  text: string,
): Promise<FacetRow[]> {
  const resolved = await resolve(db, query);
  const typed = text.replaceAll("\u0000", " ").toWellFormed().trim().slice(0, 100);
  const only = /[\p{L}\p{N}]/u.test(typed) ? await valuesCalled(db, name, typed) : null;
  const [facet] = await facetsOf(db, resolved, [name], { most: mostNamed, only });
  return facet!.rows.filter(({ count, chosen }) => count > 0 || chosen);
}

/** Terms of the values that have all the words in a name, of which the last may be but begun. */
async function valuesCalled(db: Reader, name: FacetName, typed: string): Promise<Term[]> {
  const facet = inIndex[name];
  const begun = (config: string) =>
    Prisma.sql`(nullif(phraseto_tsquery(${config}::regconfig, search.parted(${typed}))::text, '') || ':*')::tsquery`;
  const sounding = bearersBeginningToSound(typed);
  return db.$queryRaw`
    SELECT t.id, '#' || t.id AS lexeme, t.held FROM search.term t
    WHERE t.facet = ${facet} AND t.standing + t.past > 0 AND t.value IN (
      SELECT n.entity_id FROM entity_name n WHERE search.name_words(n.text) @@ ${begun("search.plain")}
      ${sounding ? Prisma.sql`UNION SELECT entity_id FROM (${sounding}) AS heard` : Prisma.empty}
      UNION ALL
      SELECT s.id FROM story s WHERE to_tsvector('search.english', search.parted(s.headline)) @@ ${begun("search.english")}
      UNION ALL
      SELECT value FROM search.term WHERE facet = ${facet} AND facet IN ('hedge', 'status', 'stance', 'identity')
        AND value ILIKE ${`%${typed.replaceAll(/[\\%_]/g, "\\$&")}%`}
    )
    ORDER BY t.standing DESC, t.id LIMIT ${mostNamed}`;
}
