import type { Reader } from "@/db/connection";
import type { ClaimPage } from "@/domain/pages";
import { statusAsOf } from "@/domain/status";
import { claimRecord, recordInclude } from "./claim-records";

/** Null where there is no such claim. A claim not yet public at `asOf` comes back with its first day, for the page to say so. */
export async function claimPage(db: Reader, id: string, asOf: Date): Promise<ClaimPage | null> {
  const row = await db.claim.findUnique({
    where: { id },
    include: {
      ...recordInclude,
      entities: {
        orderBy: { ordinal: "asc" },
        include: { entity: { select: { id: true, kind: true, slug: true, name: true } } },
      },
      stories: { include: { story: { select: { slug: true, headline: true } } } },
      questions: {
        where: { publishedAt: { lte: asOf } },
        orderBy: { key: "asc" },
        include: { answeredBy: true },
      },
    },
  });
  if (!row) return null;
  const record = claimRecord(row);
  return {
    record,
    report: statusAsOf(record, asOf),
    stories: row.stories.map(({ story }) => story),
    entities: row.entities.map(({ entity }) => entity),
    questions: row.questions
      .filter(({ answeredBy }) => !answeredBy?.firstPublishedAt || answeredBy.firstPublishedAt > asOf)
      .map(({ id, text }) => ({ id, text })),
    firstPublishedAt: row.firstPublishedAt,
    recordedAt: row.recordedAt,
    revision: row.revision,
  };
}
