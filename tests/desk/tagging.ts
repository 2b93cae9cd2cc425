import { randomUUID } from "node:crypto";
import { type Means, readIncoming } from "@/app/api/desk/read-incoming";
import { bringInArticle } from "@/commands/desk/article/bring-in-article";
import { startStory } from "@/commands/desk/story/start-story";
import { decideSuggestion } from "@/commands/desk/suggestion/decide-suggestion";
import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { DecisionAnswer, NewArticleAnswer } from "@/domain/outbox/answers";
import { type DecisionRequest, NewArticleRequest } from "@/domain/outbox/requests";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import type { DeskSuggestion } from "@/domain/suggestion/suggestion";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import type { Model } from "@/env";
import { workbench } from "@/queries/desk/suggestion/workbench";
import { modelJobs } from "@/workers/model-jobs";
import { textJobs } from "@/workers/text-jobs";
import { at, keller } from "./at-the-desk";
import { karsk } from "./karsk-article";

type Asked = Partial<NewArticleRequest> & { body?: string };

/** Brings an article in as the route does, but for the threads; by itself, the one of the Karsk dam. */
export async function bringIn(
  db: Database,
  fields: Asked = {},
  viewer: Viewer = keller,
  model: Model | null = null,
): Promise<NewArticleAnswer> {
  const { text, ...article } = karsk;
  const request = NewArticleRequest.parse({
    action: randomUUID(),
    body: text,
    format: "text",
    author: null,
    story: null,
    ...article,
    ...fields,
  });
  const found = await readIncoming(request, means(db, model));
  if (!found.ok) throw new Error("words" in found ? found.words : found.reason);
  return bringInArticle(db, viewer, { request, ...found.incoming }, at);
}

const jobs = { ...textJobs, ...modelJobs };

/** How costly work and the database are asked, as the route does, but for the threads. */
export const means = (db: Database, model: Model | null = null): Means => ({
  model,
  aside: async (name, input) => ({ ok: true, value: (await jobs[name](input as never)) as never }),
  read: async (query) => ({ ok: true, value: await query(db) }),
});

/** An article at the desk with a story for its claims. */
export async function onTheBench(db: Database, fields: Asked = {}): Promise<Workbench> {
  const brought = must(await bringIn(db, fields));
  const story = { action: randomUUID(), headline: "The Karsk dam", standfirst: "", article: brought.id };
  must(await startStory(db, keller, story, at));
  return bench(db, brought.id);
}

export async function bench(db: Database, articleId: string, viewer: Viewer = keller): Promise<Workbench> {
  const found = await workbench(db, articleId, viewer, at);
  if (!found) throw new Error(`there is no article ${articleId} at the desk`);
  return found;
}

/** The suggestion whose content has these words. */
export function saying({ suggestions, article, versionId }: Workbench, words: string): DeskSuggestion {
  const text = article.content.versions.find(({ id }) => id === versionId)!.text;
  const found = suggestions.find(({ reading }) =>
    reading?.content.some(({ start, end }) => text.slice(start, end).includes(words)),
  );
  if (!found) throw new Error(`nothing was read out of “${words}”`);
  return found;
}

export function decide(
  db: Database,
  suggestion: DeskSuggestion,
  decision: DecisionRequest["decision"],
  viewer: Viewer = keller,
  action: string = randomUUID(),
): Promise<DecisionAnswer> {
  const { id, version } = suggestion;
  return decideSuggestion(db, viewer, { action, suggestion: id, basedOn: version, decision }, at);
}

/** Accepts a suggestion into the story of its bench, as it was proposed or changed. */
export function accept(
  db: Database,
  { story }: Workbench,
  suggestion: DeskSuggestion,
  form: SuggestionForm = suggestion.form,
  viewer: Viewer = keller,
) {
  return decide(db, suggestion, { kind: "accept", story: story!.id, form }, viewer);
}

/** What was answered, where it has to be a yes for the test to have a ground. */
export function must<A extends { ok: boolean }>(answer: A): Extract<A, { ok: true }> {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer as Extract<A, { ok: true }>;
}
