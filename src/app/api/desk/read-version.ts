import type { Read } from "@/commands/desk/suggestion/suggest-from";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { entitiesCalled, type Means } from "./read-incoming";

/** The text of a new version of an article as a first one is kept, with what is said in it; null where it cannot be read in time. */
export async function readVersion(
  { id, text, publishedAt }: { id: string; text: string; publishedAt: string },
  means: Means,
): Promise<{ text: string; read: Read } | null> {
  const whole = await means.aside("article", { body: text, format: "text" });
  if (!whole.ok || !whole.value.ok) return null;
  const found = whole.value;
  const known = await means.read(async (db) => ({
    article: await deskSubject(db, "article", id),
    entities: await entitiesCalled(found.names, [])(db),
  }));
  if (!known.ok || !known.value.article) return null;
  const { outletId } = known.value.article.content;
  const { readings, mentions } = found;
  const { entities } = known.value;
  const article = { outletId, publishedAt };
  const forms = { text: found.text, article, readings, mentions, entities, model: null };
  const proposed = await means.aside("forms", forms);
  if (!proposed.ok) return null;
  return { text: found.text, read: { proposed: proposed.value.proposed, outletId, model: null } };
}
