import type { Selector } from "@/domain/claim";
import type { SourceIdentity } from "@/domain/vocabulary";
import { isWithoutName } from "../attribution-meaning";
import type { DossierAttribution, DossierClaim, Quote } from "./dossier";
import type { References } from "./references";
import { anchorQuote } from "./resolve-quote";
import type { AttributionSnapshot } from "./snapshot";

export function resolveAttribution(
  said: DossierAttribution,
  claim: DossierClaim,
  claimId: string,
  path: string,
  references: References,
): AttributionSnapshot {
  const { entities, articles, idOf, faults } = references;
  const source = said.source === undefined ? undefined : entities.get(said.source);
  if (said.source !== undefined && !source) faults.add(`${path}.source`, `no entity "${said.source}"`);
  if (said.source === undefined && said.sourceDescription === null)
    faults.add(path, "nobody speaks: name a source, or describe one in sourceDescription");
  checkIdentity(said.identity, source?.kind, said.source, path, references);

  const article = articles.get(said.article);
  if (!article) faults.add(`${path}.article`, `no article "${said.article}"`);
  const version = article?.versions[(said.version ?? 1) - 1];
  if (article && !version)
    faults.add(`${path}.version`, `article "${said.article}" has no version ${said.version}`);

  for (const [field, itself] of [
    ["respondsTo", "an attribution cannot answer itself"],
    ["sameAs", "a mention cannot be another of itself"],
  ] as const) {
    const other = said[field];
    if (other === said.id) faults.add(`${path}.${field}`, itself);
    else if (other !== null && !claim.attributions.some(({ id }) => id === other))
      faults.add(`${path}.${field}`, `no attribution "${other}" of this claim`);
  }
  if (said.sameAs !== null && !isWithoutName(said.identity))
    faults.add(
      `${path}.sameAs`,
      "is for sources without a name: one with a name is the same wherever it is named",
    );
  if (said.atLeast !== null && said.identity !== "unnamed_group")
    faults.add(`${path}.atLeast`, "is for a group without names (identity unnamed_group)");

  const publishedAt = said.publishedAt
    ? new Date(said.publishedAt).toISOString()
    : (version?.publishedAt ?? "");
  return {
    id: idOf("attribution", claimId, said.id),
    key: said.id,
    stance: said.stance,
    sourceId: source?.id ?? null,
    sourceDescription: said.sourceDescription,
    identity: said.identity,
    directness: said.directness,
    groundRules: said.groundRules,
    anonymityReason: said.anonymityReason,
    proximity: said.proximity,
    proximityNote: said.proximityNote,
    cue: said.cue && { lemma: said.cue.lemma ?? exactOf(said.cue.text).toLowerCase(), class: said.cue.class },
    hedge: said.hedge && { kind: said.hedge.kind },
    relays: said.relays.map((relay, at) => {
      const wanted = typeof relay === "string" ? relay : relay.entity;
      const entity = wanted === undefined ? undefined : entities.get(wanted);
      if (wanted !== undefined && !entity) faults.add(`${path}.relays[${at}]`, `no entity "${wanted}"`);
      return {
        entityId: entity?.id ?? null,
        description: typeof relay === "string" ? null : relay.description,
      };
    }),
    versionId: version?.id ?? "",
    selectors: version?.text ? selectors(said, version.text, path, references) : [],
    spokenLanguage: said.spokenLanguage,
    saidAt: said.saidAt,
    publishedAt,
    respondsToId: said.respondsTo === null ? null : idOf("attribution", claimId, said.respondsTo),
    atLeast: said.atLeast,
    sameAsId: said.sameAs === null ? null : idOf("attribution", claimId, said.sameAs),
    part: said.part,
  };
}

/** The identity says what kind of speaker this is; who speaks has to agree with it. */
function checkIdentity(
  identity: SourceIdentity,
  kind: "person" | "organization" | undefined,
  source: string | undefined,
  path: string,
  { faults }: References,
): void {
  if (source !== undefined && kind === undefined) return; // said already: there is no such entity
  if (identity === "named_person" && kind !== "person")
    faults.add(
      `${path}.identity`,
      kind ? `"${source}" is an organization, not a person` : "a named person needs a source",
    );
  if (identity === "named_organization" && kind !== "organization")
    faults.add(
      `${path}.identity`,
      kind ? `"${source}" is a person, not an organization` : "a named organization needs a source",
    );
}

function selectors(said: DossierAttribution, text: string, path: string, { faults }: References): Selector[] {
  const found: Selector[] = [];
  const anchor = (
    quote: Quote | null | undefined,
    role: Selector["role"],
    where: string,
    within?: Selector,
  ) => {
    if (quote === null || quote === undefined) return undefined;
    const span =
      within?.start != null && within.end != null ? { start: within.start, end: within.end } : undefined;
    const selector = anchorQuote(quote, text, role, {
      path: `${path}.${where}`,
      article: said.article,
      faults,
      ...(span && { within: span }),
    });
    if (selector) found.push(selector);
    return selector ?? undefined;
  };
  const excerpt = anchor(said.excerpt, "excerpt", "excerpt");
  anchor(said.sourceText, "source", "sourceText", excerpt);
  anchor(said.cue?.text, "cue", "cue.text", excerpt);
  anchor(said.hedge?.text, "hedge", "hedge.text", excerpt);
  anchor(said.content, "content", "content", excerpt);
  return found;
}

function exactOf(quote: Quote): string {
  return typeof quote === "string" ? quote : quote.exact;
}
