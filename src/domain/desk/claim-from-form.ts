import { reanchor, selectorAt } from "../anchor";
import type { Selector } from "../claim";
import type { AttributionSnapshot, ClaimSnapshot } from "../dossier/snapshot";
import type { AttributionForm, ClaimForm, EntityChoice, SuggestionForm } from "./form";

/** The id of the entity that a choice means, once those that it creates are there. */
export type EntityOf = (choice: EntityChoice) => string;

/** The version of an article that a form was filled in from. */
export type TaggedVersion = { id: string; publishedAt: string; text: string };

/** The attribution that a form describes. Its selectors are put right where the text has the words somewhere else. */
export function attributionFrom(
  form: AttributionForm,
  { id, key }: { id: string; key: string },
  version: TaggedVersion,
  entityOf: EntityOf,
): AttributionSnapshot {
  const { source, relays, selectors, ...fields } = form;
  return {
    ...fields,
    id,
    key,
    sourceId: source && entityOf(source),
    relays: relays.map(({ entity, description }) => ({ entityId: entity && entityOf(entity), description })),
    versionId: version.id,
    selectors: selectors.map((selector) => anchored(selector, version.text)),
    publishedAt: version.publishedAt,
    respondsToId: null,
  };
}

/** The claim that a form describes, with nothing said of it yet. */
export function claimFrom(
  { about, ...fields }: ClaimForm,
  names: { id: string; dossier: string; key: string },
  entityOf: EntityOf,
): ClaimSnapshot {
  return {
    ...names,
    ...fields,
    entityIds: [...new Set(about.map(entityOf))],
    attributions: [],
    evidence: [],
    determinations: [],
  };
}

/** Every choice of an entity in a form. */
export function choicesIn({ claim, attribution }: SuggestionForm): EntityChoice[] {
  const relays = attribution.relays.flatMap(({ entity }) => entity ?? []);
  return [...claim.about, ...(attribution.source ? [attribution.source] : []), ...relays];
}

/** The words where the selector has them, else where the text has them; what comes from a browser may point anywhere. */
export function anchored(selector: Selector, text: string): Selector {
  const { start, end, exact, role } = selector;
  if (start !== null && end !== null && text.slice(start, end) === exact)
    return selectorAt(text, { start, end }, role);
  return reanchor(selector, text);
}
