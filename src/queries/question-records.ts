import type { Reader } from "@/db/connection";
import type { QuestionRecord } from "@/domain/change/story-change";

/** The open questions of a story, those that are settled by now included. */
export async function questionRecords(db: Reader, storyId: string): Promise<QuestionRecord[]> {
  const rows = await db.openQuestion.findMany({
    where: { storyId },
    orderBy: [{ publishedAt: "asc" }, { key: "asc" }],
    select: {
      id: true,
      key: true,
      text: true,
      aboutId: true,
      publishedAt: true,
      answeredBy: {
        select: {
          id: true,
          key: true,
          text: true,
          firstPublishedAt: true,
          spans: { select: { status: true, from: true }, orderBy: { from: "asc" } },
        },
      },
    },
  });
  return rows.map(({ answeredBy, ...question }) => ({
    ...question,
    answer: answeredBy && {
      id: answeredBy.id,
      key: answeredBy.key,
      text: answeredBy.text,
      publishedAt: answeredBy.firstPublishedAt,
      was: answeredBy.spans,
    },
  }));
}
