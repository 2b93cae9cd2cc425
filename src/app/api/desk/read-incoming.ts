import { articleTaken } from "@/commands/desk/bring-in-article";
import type { Read } from "@/commands/desk/suggest-from";
import type { NewArticleRequest } from "@/domain/outbox/requests";
import { textsLike } from "@/queries/desk/duplicates";
import { entitiesNamed, knownEntities } from "@/queries/desk/known-entities";
import type { Query, read } from "@/queries/read";
import type { Outcome, Undone } from "@/workers/aside";
import type { InputOf, ResultOf, TextJobName } from "@/workers/lanes";

/** How it asks for costly work to be done, and the database. */
export type Means = {
  aside: <N extends TextJobName>(name: N, input: InputOf<N>) => Promise<Outcome<ResultOf<N>>>;
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
  const known = await means.read(async (db) => ({
    held: request.anyway ? [] : await textsLike(db, pasted),
    article: await articleTaken(db, request, text),
    entities: found ? await entitiesCalled(found.names)(db) : [],
  }));
  if (!known.ok) return known;
  const { held, article, entities } = known.value;
  const outletId = article.outletId ?? newOutlet;
  const alike = held.length === 0 ? null : await means.aside("alike", { text, held });
  // Two texts that cannot be compared in time are not called the same: the address and the title tell.
  if (alike && !alike.ok && alike.reason !== "too-costly") return alike;
  const incoming = { text, alike: alike?.ok ? alike.value : [] };
  if (!found) return { ok: true, incoming: { ...incoming, read: null } };
  const { readings, mentions } = found;
  const forms = { text, article: { ...article, outletId }, readings, mentions, entities };
  const proposed = await means.aside("forms", forms);
  if (!proposed.ok && proposed.reason !== "too-costly") return proposed;
  const read = proposed.ok ? { proposed: proposed.value, outletId } : null;
  return { ok: true, incoming: { ...incoming, read } };
}

/** Whoever is on record by one of these names. */
export const entitiesCalled =
  (names: readonly string[]): Query<Awaited<ReturnType<typeof knownEntities>>> =>
  async (db) => {
    const named = await entitiesNamed(db, names);
    return knownEntities(
      db,
      named.map(({ id }) => id),
    );
  };
