import { Prisma } from "@/db/generated/client";
import { bearersSounding } from "../entity/name-sounds";

/** The entity `n` has one of these slugs, or a name (in any script) with all the words of one of these. */
export function isOne(slugs: string[], names: string[]): Prisma.Sql {
  if (names.length === 0) return Prisma.sql`n.slug = ANY(${slugs})`;
  const sounding = names.flatMap((name) => bearersSounding(name) ?? []);
  const heard = sounding.map((some) => Prisma.sql`UNION SELECT entity_id FROM (${some}) AS heard`);
  return Prisma.sql`(n.slug = ANY(${[...slugs, ...names]}) OR n.id IN (
    SELECT w.entity_id FROM entity_name w, unnest(${names}::text[]) AS asked
    WHERE search.name_words(w.text) @@ search.name_query(asked)
    ${heard.length > 0 ? Prisma.join(heard, " ") : Prisma.empty}))`;
}
