import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { QuestionRefusal } from "@/domain/dossier/snapshot";
import type { DeskSubject } from "@/domain/draft/subject";
import { short } from "@/domain/draft/subject-words";
import type { ChangedMeanwhile, Gone, QuestionAnswer } from "@/domain/outbox/answers";
import type { QuestionRequest } from "@/domain/outbox/requests";
import { whichOne } from "@/queries/desk/entity/namesakes";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { deskSuggestions } from "@/queries/desk/suggestion/suggestions";
import { entitiesFor } from "../entity/entity-drafts";
import { atDesk, changedMeanwhile, type Desk } from "../run-action";
import { invalid } from "../suggestion/tagging";
import { writeQuestion } from "./make-question";

/**
 * An open question in a story: something that the reporting says is not known. Where a suggestion asked it, that one is
 * decided by it: accepted where it was read as a question, changed where it was read as somebody's words.
 */
export async function askQuestion(
  db: Database,
  viewer: Viewer,
  request: QuestionRequest,
  at: Date,
): Promise<QuestionAnswer> {
  const { action, text, versionId, suggestion } = request;
  const articleId = await articleOfVersion(db, versionId);
  const words = `Asked “${short(text)}”`;
  const doing = { viewer, action, kind: "question", words, articleId, at };
  return atDesk<QuestionAnswer>(db, doing, async (desk) => {
    const story = await desk.held("story", request.story);
    if (!story) return invalid("story", "there is no such story");
    if (request.about !== null && !(await deskSubject(desk.tx, "claim", request.about)))
      return invalid("about", "there is no such claim");
    const article = articleId === null ? null : await deskSubject(desk.tx, "article", articleId);
    const version = article?.content.versions.find(({ id }) => id === versionId) ?? null;
    if (versionId !== null && !version) return invalid("versionId", "there is no such version of an article");
    if (suggestion !== null) {
      const refusal = await decideByQuestion(desk, suggestion, text);
      if (refusal) return refusal;
    }
    const { note, about: aboutId, selector } = request;
    const { refusals, made } = await refusalOf(desk, request.refusal);
    const question = { text, note, refusals, aboutId, selector, key: suggestion ?? action };
    const subjects = await writeQuestion(
      desk,
      story,
      question,
      version && { ...version, articleId: articleId! },
    );
    const suggestions = suggestion === null ? [] : await deskSuggestions(desk.tx, [suggestion]);
    return { ok: true, subjects: [...made, ...subjects], suggestions, savedAt: at.toISOString() };
  });
}

/** Who would not answer: by their record, which is made where they have none yet, or by name alone where several bear it. */
async function refusalOf(
  desk: Desk,
  refusal: QuestionRequest["refusal"],
): Promise<{ refusals: QuestionRefusal[]; made: DeskSubject[] }> {
  if (refusal === null) return { refusals: [], made: [] };
  const { source, ...said } = refusal;
  const isOfSeveral = source !== null && "create" in source && (await whichOne(desk.tx, source.create));
  const entity = source === null || isOfSeveral ? null : (await entitiesFor(desk, [source]))(source);
  return { refusals: [{ sourceId: entity?.id ?? null, ...said, since: null }], made: entity ? [entity] : [] };
}

async function decideByQuestion(
  desk: Desk,
  id: string,
  text: string,
): Promise<ChangedMeanwhile<"suggestion"> | Gone | null> {
  const current = await desk.held("suggestion", id);
  const [before] = await deskSuggestions(desk.tx, [id]);
  if (!current || !before) return { ok: false, reason: "not-found" };
  if (before.outcome !== "open")
    return changedMeanwhile(current, null, [
      { path: "outcome", base: "open", theirs: before.outcome, mine: "question" },
    ]);
  const asRead = before.reading?.openQuestion === true && before.proposal.claim.text.trim() === text;
  await desk.suggestionEvent(id, {
    outcome: asRead ? "accepted" : "changed",
    reason: null,
    note: null,
    became: [],
    decidedBy: desk.viewer.name,
    decidedAt: desk.at.toISOString(),
  });
  return null;
}

/** The article that has this version, on record or at the desk. */
async function articleOfVersion(db: Database, versionId: string | null): Promise<string | null> {
  if (versionId === null) return null;
  const held = await db.articleVersion.findUnique({ where: { id: versionId }, select: { articleId: true } });
  if (held) return held.articleId;
  const [draft] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM draft WHERE kind = 'article'
      AND content -> 'versions' @> jsonb_build_array(jsonb_build_object('id', ${versionId}::text)) LIMIT 1`;
  return draft?.id ?? null;
}
