import { createHash } from "node:crypto";
import type { IdKind } from "@/domain/dossier/references";

const prefixes: Record<IdKind, string> = {
  story: "s",
  person: "p",
  organization: "o",
  position: "post",
  sanction: "x",
  article: "a",
  version: "v",
  claim: "c",
  attribution: "t",
  evidence: "e",
  determination: "d",
  question: "q",
  suggestion: "g",
};
/** Crockford's letters: none that are read for a digit. */
const letters = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * The same names always give the same id, so that a dossier imported elsewhere keeps its addresses. 60 bits: two of a
 * million things collide with a chance of one in two million.
 */
export function stableId(kind: IdKind, ...names: string[]): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([kind, ...names]))
    .digest();
  let id = "";
  let bits = digest.readBigUInt64BE(0) >> 4n;
  for (let letter = 0; letter < 12; letter += 1) {
    id = letters[Number(bits & 31n)] + id;
    bits >>= 5n;
  }
  return `${prefixes[kind]}-${id}`;
}
