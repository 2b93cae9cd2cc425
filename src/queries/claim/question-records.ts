import type { Reader } from "@/db/connection";
import type { QuestionRecord } from "@/domain/change/story-change";
import { answeredSince } from "@/domain/status/answered-since";
import { wordedAt } from "../change/words-then";

/** The open questions of a story in the words of that day, those that are settled by now included. */
export async function questionRecords(db: Reader, storyId: string, asOf: Date): Promise<QuestionRecord[]> {
  const rows = await wordedAt(
    db,
    db.openQuestion.findMany({
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
    }),
    asOf,
  );
  return rows.map(({ answeredBy, ...question }) => ({
    ...question,
    answer: answeredBy && {
      id: answeredBy.id,
      key: answeredBy.key,
      text: answeredBy.text,
      since: answeredSince(answeredBy.spans),
      was: answeredBy.spans,
    },
  }));
}
