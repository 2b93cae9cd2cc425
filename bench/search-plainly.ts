import type { withHouse } from "@/cli/app-database";
import type { Question } from "./search-classes";

type Db = Parameters<Parameters<typeof withHouse>[0]>[0];

/** The same questions over the tables of the record, as they would be asked without any of this. */
export async function plainSearches(db: Db) {
  for (const statement of [
    "SET statement_timeout = 0",
    "CREATE INDEX IF NOT EXISTS bench_claim_words ON claim USING gin (to_tsvector('english', text))",
    "CREATE INDEX IF NOT EXISTS bench_claim_newest ON claim ((coalesce(happened_from, first_published_at)) DESC)",
  ])
    await db.$executeRawUnsafe(statement);
  const where = (question: Question, words: string) => {
    const { status, person, year, asOf } = question;
    const day = asOf ? `'${asOf}T23:59:59.999Z'` : "now()";
    return `FROM claim c JOIN status_span s ON s.claim_id = c.id AND s."from" <= ${day} AND (s."to" IS NULL OR s."to" > ${day})
      WHERE ${question.words === null ? "true" : words}
        ${status ? `AND s.status = '${status}'` : ""}
        ${person ? `AND EXISTS (SELECT FROM claim_entity ce JOIN entity e ON e.id = ce.entity_id WHERE ce.claim_id = c.id AND e.slug = '${person}')` : ""}
        ${year ? `AND coalesce(c.happened_from, c.first_published_at) BETWEEN '${year}-01-01' AND '${year}-12-31'` : ""}
        ${question.deep ? `AND coalesce(c.happened_from, c.first_published_at) <= '2019-06-01'` : ""}`;
  };
  const ilike = ({ words }: Question) =>
    (words ?? "")
      .split(" or ")
      .map((all) =>
        all
          .replaceAll('"', "")
          .split(" ")
          .map((word) => `c.text ILIKE '%${word}%'`)
          .join(" AND "),
      )
      .join(" OR ");
  const fullText = ({ words }: Question) =>
    `to_tsvector('english', c.text) @@ websearch_to_tsquery('english', '${words}')`;
  const page = (from: string) =>
    `SELECT c.id ${from} ORDER BY coalesce(c.happened_from, c.first_published_at) DESC LIMIT 50`;
  return {
    ilike: (question: Question) => db.$queryRawUnsafe(page(where(question, `(${ilike(question)})`))),
    fullText: (question: Question) => db.$queryRawUnsafe(page(where(question, fullText(question)))),
    /** Statuses, people, organizations, outlets, stories and months of what matches, one statement each. */
    counts: async (question: Question) => {
      const from = where(question, fullText(question));
      for (const [joined, value] of [
        ["", "s.status::text"],
        ["", "to_char(coalesce(c.happened_from, c.first_published_at), 'YYYY-MM')"],
        ["JOIN claim_entity ce ON ce.claim_id = m.id", "ce.entity_id"],
        ["JOIN story_claim sc ON sc.claim_id = m.id", "sc.story_id"],
        [
          "JOIN attribution a ON a.claim_id = m.id JOIN article_version v ON v.id = a.version_id JOIN article r ON r.id = v.article_id",
          "r.outlet_id",
        ],
        ["JOIN attribution a ON a.claim_id = m.id", "a.stance::text"],
      ] as const)
        await db.$queryRawUnsafe(
          joined === ""
            ? `SELECT ${value} AS value, count(*)::int ${from} GROUP BY 1 ORDER BY 2 DESC LIMIT 8`
            : `SELECT ${value} AS value, count(DISTINCT m.id)::int FROM (SELECT c.id ${from}) AS m ${joined} GROUP BY 1 ORDER BY 2 DESC LIMIT 8`,
        );
    },
  };
}
