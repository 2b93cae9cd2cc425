import type { Fault } from "../dossier/faults";
import type { ContentOf, DeskKind } from "./subject";
import { sameDocument } from "./three-way";

/** Fields by which others point at a subject, or which say what it is: no edit changes them. */
const fixedFields: Record<DeskKind, readonly string[]> = {
  story: ["id", "dossier"],
  article: ["id", "dossier", "key"],
  entity: ["id", "kind"],
  claim: ["id", "dossier", "key"],
  open_question: ["id", "dossier", "key", "storyId"],
  suggestion: [],
};

/**
 * What an edit may not do: change what a subject is, or the text of an article version, which others quote by position.
 * Versions of an article are only ever added.
 */
export function faultsOfEdit<K extends DeskKind>(
  kind: K,
  before: ContentOf<K>,
  after: ContentOf<K>,
): Fault[] {
  const [was, is] = [before, after] as Record<string, unknown>[];
  const faults = fixedFields[kind]
    .filter((field) => !sameDocument(was?.[field], is?.[field]))
    .map((path) => ({ path, message: "cannot be changed" }));
  if ("versions" in before && "versions" in after)
    before.versions.forEach(({ id, text }, at) => {
      const version = after.versions[at];
      if (version?.id !== id || version.text !== text)
        faults.push({ path: `versions[${at}]`, message: "the text of an article version stays as it is" });
    });
  return faults;
}
