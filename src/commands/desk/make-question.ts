import type { Tx } from "@/db/connection";
import type { Selector } from "@/domain/claim";
import type { QuestionSnapshot } from "@/domain/dossier/snapshot";
import type { DeskSubject } from "@/domain/draft/subject";
import { anchored, type TaggedVersion } from "@/domain/suggestion/claim-from-form";
import { stableId } from "../stable-id";
import type { Desk } from "./run-action";

/** `key` is that of the question within the story's dossier: the suggestion that asked it, or the action that did. */
export type NewQuestion = Pick<QuestionSnapshot, "key" | "text" | "note" | "aboutId"> & {
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

/** The draft of the question that a suggestion became, where it became one. */
export async function questionOf(tx: Tx, suggestionId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM draft WHERE kind = 'open_question' AND published = 0 AND content ->> 'key' = ${suggestionId}`;
  return row?.id ?? null;
}
