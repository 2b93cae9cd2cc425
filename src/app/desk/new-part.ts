import { newId } from "@/ui/desk/new-id";

/** Letters of an id, as the house makes them: none that are read for a digit. */
const letters = "0123456789abcdefghjkmnpqrstvwxyz";

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
  if (!("subtle" in crypto)) return { id: `${prefixes[kind]}-${newId()}`, key };
  const bytes = new TextEncoder().encode(JSON.stringify([kind, subject, key]));
  const digest = new DataView(await crypto.subtle.digest("SHA-256", bytes));
  let bits = digest.getBigUint64(0) >> 4n;
  let id = "";
  for (let letter = 0; letter < 12; letter += 1) {
    id = letters[Number(bits & 31n)] + id;
    bits >>= 5n;
  }
  return { id: `${prefixes[kind]}-${id}`, key };
}

const prefixes = { evidence: "e", determination: "d", position: "post", sanction: "x" };
