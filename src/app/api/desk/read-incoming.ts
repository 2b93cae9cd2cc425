import { articleTaken } from "@/commands/desk/article/bring-in-article";
import type { Read } from "@/commands/desk/suggestion/suggest-from";
import { isRead } from "@/domain/article/language-of";
import type { NewArticleRequest } from "@/domain/outbox/requests";
import { type Lesson, withTaughtNames } from "@/domain/suggestion/lessons";
import type { Model } from "@/env";
import { textsLike } from "@/queries/desk/claim/duplicates";
import { entitiesNamed, knownEntities } from "@/queries/desk/entity/known-entities";
import { handsOfItem } from "@/queries/desk/incoming/wires";
import { lessonsFor } from "@/queries/desk/suggestion/lessons";
import type { Query, read } from "@/queries/read";
import type { ModelAnswer } from "@/services/ask-model";
import type { Outcome, Undone } from "@/workers/aside";
import type { InputOf, ReadingJobName, ResultOf } from "@/workers/lanes";

/** How it asks for costly work to be done, the database, and the newsroom's model where it has one. */
export type Means = {
  model: Model | null;
  aside: <N extends ReadingJobName>(name: N, input: InputOf<N>) => Promise<Outcome<ResultOf<N>>>;
  read: typeof read;
};

export type Incoming = { text: string; read: Read | null; alike: string[] };
/** `words` say why a page is not read. */
type Refused = { ok: false; reason: Undone | "database-down" | "busy" } | { ok: false; words: string };

/** Stands for an outlet that is yet to be made. */
const newOutlet = "outlet-to-be";

/**
 * All that bringing in an article takes and that costs too much to be done while locks are held: its text, what is said in it
 * with the forms for it, and what is held that is nearly the same. Where the text cannot be read in time, `read` is null
 * and the rest is there.
 */
export async function readIncoming(
  request: NewArticleRequest,
  means: Means,
): Promise<{ ok: true; incoming: Incoming } | Refused> {
  const whole = await means.aside("article", request);
  if (!whole.ok && whole.reason !== "too-costly") return whole;
  const bare = whole.ok ? whole : await means.aside("text", request);
  if (!bare.ok) return bare;
  const pasted = bare.value;
  if (!pasted.ok) return pasted;
  const { text } = pasted;
  const found = whole.ok && whole.value.ok ? whole.value : null;
  const known = await means.read(async (db) => {
    const article = await articleTaken(db, request, text);
    const lessons = found
      ? await lessonsFor(db, { ...article, storyId: request.story, of: { text, words: [] } })
      : [];
    const cameThrough = request.item ? await handsOfItem(db, request.item, request.outlet) : [];
    const names = found ? [...found.names, ...cameThrough] : [];
    return {
      cameThrough,
      held: request.anyway ? [] : await textsLike(db, pasted),
      article,
      entities: found ? withTaughtNames(await entitiesCalled(names, lessons)(db), lessons) : [],
    };
  });
  if (!known.ok) return known;
  const { held, article, entities, cameThrough } = known.value;
  const outletId = article.outletId ?? newOutlet;
  const alike = held.length === 0 ? null : await means.aside("alike", { text, held });
  // Two texts that cannot be compared in time are not called the same: the address and the title tell.
  if (alike && !alike.ok && alike.reason !== "too-costly") return alike;
  const incoming = { text, alike: alike?.ok ? alike.value : [] };
  if (!found) return { ok: true, incoming: { ...incoming, read: null } };
  const { readings, mentions } = found;
  const { model } = means;
  const isAsked = model !== null && incoming.alike.length === 0 && isRead(request.language);
  const answer = isAsked ? await asked(model, text, means) : null;
  if (answer === "taken-back") return { ok: false, reason: answer };
  const forms = {
    article: { ...article, outletId, outletName: request.outlet, cameThrough },
    ...{ text, readings, mentions, entities },
    model: answer?.ok ? { ...answer, name: model!.name } : null,
  };
  const checked =
    forms.model && (await means.aside("forms", forms).catch(logged("Checking what a model proposed")));
  // What the rules found does not hang on what a model says.
  const isDone = checked !== null && (checked.ok || checked.reason === "taken-back");
  const proposed = isDone ? checked : await means.aside("forms", { ...forms, model: null });
  if (!proposed.ok && proposed.reason !== "too-costly") return proposed;
  if (!proposed.ok) return { ok: true, incoming: { ...incoming, read: null } };
  const fault = answer && (answer.ok ? ("too_costly" as const) : answer.fault);
  const silent = fault && { ...nothing, name: model!.name, fault };
  const read = { proposed: proposed.value.proposed, outletId, model: proposed.value.reading ?? silent };
  return { ok: true, incoming: { ...incoming, read } };
}

const nothing = { proposed: 0, kept: 0, dropped: {} };

/** What the model answers. The time that it has runs while others are before us, so that nobody waits longer; a fault of the thread is a silence. */
async function asked(model: Model, text: string, means: Means): Promise<ModelAnswer | "taken-back"> {
  const input = { model, text, until: Date.now() + model.seconds * 1_000 };
  const answer = await means.aside("askModel", input).catch(logged("Asking the model"));
  if (answer === null) return { ok: false, fault: "unreachable" };
  if (answer.ok) return answer.value;
  if (answer.reason === "taken-back") return answer.reason;
  return { ok: false, fault: answer.reason === "too-costly" ? "too_slow" : "busy" };
}

/** Says that a fault is ours, by the name of the error alone: its message may hold words of the article. */
const logged =
  (what: string) =>
  (error: unknown): null => {
    console.error(`${what} failed by a fault of ours: ${error instanceof Error ? error.name : typeof error}`);
    return null;
  };

/** Who bears one of these names, and whom editors have chosen for one. */
export const entitiesCalled =
  (names: readonly string[], lessons: readonly Lesson[]): Query<Awaited<ReturnType<typeof knownEntities>>> =>
  async (db) => {
    const named = await entitiesNamed(db, names);
    return knownEntities(db, [...named.map(({ id }) => id), ...lessons.map(({ entityId }) => entityId)]);
  };
