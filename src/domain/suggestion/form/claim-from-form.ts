import { selectorAt } from "../../anchor";
import type { Selector } from "../../claim";
import type {
  AttributionSnapshot,
  ClaimSnapshot,
  DeterminationSnapshot,
  EvidenceSnapshot,
} from "../../dossier/snapshot";
import { reanchorTogether } from "../../reanchor-together";
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
  const { source, relays, selectors, answers: _, ...fields } = form;
  return {
    ...fields,
    id,
    key,
    sourceId: source && entityOf(source),
    relays: withoutDoubled(
      relays.map(({ entity, description }) => ({ entityId: entity && entityOf(entity), description })),
    ),
    versionId: version.id,
    selectors: anchored(selectors, version.text),
    publishedAt: version.publishedAt,
    respondsToId: null,
    sameAsId: null,
  };
}

/** Through each outlet once, where it stands first; hops that nobody knows may be several. */
function withoutDoubled<R extends { entityId: string | null }>(relays: R[]): R[] {
  return relays.filter(
    ({ entityId }, at) =>
      entityId === null || relays.findIndex((other) => other.entityId === entityId) === at,
  );
}

/** The claim that a form describes, with nothing said, shown or decided of it yet. */
export function claimFrom(
  { about, evidence: _, decided: __, ...fields }: ClaimForm,
  names: { id: string; dossier: string; key: string },
  entityOf: EntityOf,
): ClaimSnapshot {
  return {
    ...names,
    ...fields,
    entityIds: [...new Set(about.map(entityOf))],
    relations: [],
    attributions: [],
    evidence: [],
    determinations: [],
  };
}

/** The documents that a form shows. `idOf` names each within its claim: parts of one form may go to several claims. */
export function evidenceFrom(
  { evidence }: ClaimForm,
  idOf: (key: string) => string,
  entityOf: EntityOf,
): EvidenceSnapshot[] {
  return evidence.map(({ id: key, publisher, ...fields }) => ({
    ...fields,
    id: idOf(key),
    key,
    publisherId: publisher && entityOf(publisher),
  }));
}

/** What an editor decided in a form, in that editor's name. */
export function decisionsFrom(
  { decided }: ClaimForm,
  idOf: (key: string) => string,
  by: string,
): DeterminationSnapshot[] {
  if (decided === null) return [];
  const { id: key, status, reason, at } = decided;
  return [{ id: idOf(key), key, status, reason, by, effectiveAt: at, endsAt: null }];
}

/** Every choice of an entity in a form. */
export function choicesIn({ claim, attribution }: SuggestionForm): EntityChoice[] {
  const relays = attribution.relays.flatMap(({ entity }) => entity ?? []);
  const publishers = claim.evidence.flatMap(({ publisher }) => publisher ?? []);
  return [...claim.about, ...(attribution.source ? [attribution.source] : []), ...relays, ...publishers];
}

/** The words where the selectors have them, else where the text has them together; what comes from a browser may point anywhere. */
export function anchored(selectors: readonly Selector[], text: string): Selector[] {
  const placed = selectors.flatMap(({ start, end, exact, role }) =>
    start !== null && end !== null && text.slice(start, end) === exact
      ? [selectorAt(text, { start, end }, role)]
      : [],
  );
  return placed.length === selectors.length ? placed : reanchorTogether(selectors, text);
}
