import { digested, idOfDigest, withPrefix } from "@/domain/stable-id";
import { newId } from "@/ui/desk/form/new-id";

/**
 * The id of a new part of a claim, an entity or the like. Keys are the author's own names of things in a dossier, and ids
 * are made of them, so that what is exported comes back as the same thing.
 */
export async function newPart(
  kind: "evidence" | "determination" | "position" | "sanction",
  subject: string,
): Promise<{ id: string; key: string }> {
  const key = `${kind.slice(0, 1)}-${newId().slice(0, 8)}`;
  // Off this machine without https there is no digest: a random id serves, and an export comes back as another part.
  if (!("subtle" in crypto)) return { id: withPrefix(kind, newId()), key };
  const bytes = new TextEncoder().encode(digested(kind, [subject, key]));
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return { id: idOfDigest(kind, new DataView(digest).getBigUint64(0)), key };
}
