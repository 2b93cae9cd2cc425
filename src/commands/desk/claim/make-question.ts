import type { Tx } from "@/db/connection";
import type { Selector } from "@/domain/claim";
import type { QuestionRefusal, QuestionSnapshot } from "@/domain/dossier/snapshot";
import type { DeskSubject } from "@/domain/draft/subject";
import { plainName } from "@/domain/plain-name";
import { isSameRefusal } from "@/domain/publication/published-question";
import { betweenNotes } from "@/domain/sourcing/shown-note";
import { anchored, type TaggedVersion } from "@/domain/suggestion/form/claim-from-form";
import { stableId } from "../../stable-id";
import type { Desk } from "../run-action";

/** `key` is that of the question within the story's dossier: the suggestion that asked it, or the action that did. */
export type NewQuestion = Pick<QuestionSnapshot, "key" | "text" | "note" | "refusals" | "aboutId"> & {
  selector: Selector | null;
};

/** Writes a draft of an open question in a story, and lists there the article that raises it. Answers what it touched. */
export async function writeQuestion(
  desk: Desk,
  story: DeskSubject<"story">,
  { key, selector, ...said }: NewQuestion,
  raisedBy: (TaggedVersion & { articleId: string }) | null,
): Promise<DeskSubject[]> {
  const { dossier, articleIds } = story.content;
  const asked = await sameAsked(desk, story.id, said.text, raisedBy?.id ?? null);
  const note = asked && bothNotes(asked.content.note, said.note);
  // Two who would not answer it are told beside one question, and not as two.
  if (asked && (note === null || note.length <= longestNote))
    return [
      await desk.put("open_question", asked.id, {
        ...asked.content,
        note,
        refusals: allRefusals(
          asked.content.refusals,
          // What no article tells is told from when it was added, and on no day before: its publication says when that is.
          said.refusals.map((one) => ({ ...one, since: raisedBy ? null : desk.at.toISOString() })),
        ),
      }),
    ];
  const id = stableId("question", dossier, key);
  const anchors = selector && raisedBy ? anchored([{ ...selector, role: "excerpt" }], raisedBy.text) : [];
  const question = await desk.put("open_question", id, {
    id,
    dossier,
    key,
    storyId: story.id,
    ...said,
    answeredById: null,
    versionId: raisedBy?.id ?? null,
    selectors: anchors,
    publishedAt: raisedBy?.publishedAt ?? desk.at.toISOString(),
  });
  if (!raisedBy) return [question];
  const listed = [...new Set([...articleIds, raisedBy.articleId])];
  return [question, await desk.put("story", story.id, { ...story.content, articleIds: listed })];
}

/** Each who refused once for each way of refusing, from when it was told first. */
function allRefusals(first: QuestionRefusal[], second: QuestionRefusal[]): QuestionRefusal[] {
  return [...first, ...second.filter((one) => !first.some((other) => isSameRefusal(one, other)))];
}

const longestNote = 500;

function bothNotes(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second;
  return first.includes(second) ? first : `${first}${betweenNotes}${second}`;
}

/** The question of this story that is open in the same words already, of the same article. */
async function sameAsked(
  desk: Desk,
  storyId: string,
  text: string,
  versionId: string | null,
): Promise<DeskSubject<"open_question"> | null> {
  const rows = await desk.tx.$queryRaw<{ id: string; text: string }[]>`
    SELECT id, content ->> 'text' AS text FROM draft
      WHERE kind = 'open_question' AND content ->> 'storyId' = ${storyId}
    UNION SELECT id, text FROM open_question WHERE story_id = ${storyId}
    ORDER BY id`;
  for (const row of rows) {
    if (plainName(row.text) !== plainName(text)) continue;
    const held = await desk.held("open_question", row.id);
    if (held && held.content.versionId === versionId && held.content.answeredById === null) return held;
  }
  return null;
}

/** The draft of the question that a suggestion became, where it became one. */
export async function questionOf(tx: Tx, suggestionId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM draft WHERE kind = 'open_question' AND published = 0 AND content ->> 'key' = ${suggestionId}`;
  return row?.id ?? null;
}
