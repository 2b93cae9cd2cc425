import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { wordForms } from "@/domain/language/numbers/number-forms";
import type { Candidate } from "@/domain/outbox/answers";

/** More words than these are a claim of their own, and looked for by likeness. */
const mostWords = 8;

/**
 * Any claims that have all of these words in them, whatever story they are of, drafts too; then those that say nearly so. Where a
 * claim has a draft, the draft's words count.
 */
export async function claimsSaying(db: Reader, asked: string, most = 9): Promise<Candidate[]> {
  const words = wordForms(asked);
  if (words.length === 0) return [];
  const holds = (word: string) => Prisma.sql`text ILIKE ${`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`}`;
  const has = words.slice(0, mostWords).map((word) => Prisma.sql`(${Prisma.join(word.map(holds), " OR ")})`);
  const says = Prisma.sql`((${Prisma.join(has, " AND ")}) OR ${asked}::text <% text)`;
  return db.$queryRaw<Candidate[]>`
    WITH held AS (
      SELECT id, text, true AS published FROM claim c
      WHERE ${says} AND NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'claim' AND d.id = c.id)
      UNION ALL
      SELECT * FROM (SELECT id, content ->> 'text' AS text, draft.published > 0 FROM draft WHERE kind = 'claim') AS drafted
      WHERE ${says}
    )
    SELECT id AS "claimId", text, published, false AS "inStory",
      round(word_similarity(${asked}, text)::numeric, 3)::float8 AS similarity
    FROM held ORDER BY (${Prisma.join(has, " AND ")}) DESC, 5 DESC, length(text), id LIMIT ${most}`;
}
