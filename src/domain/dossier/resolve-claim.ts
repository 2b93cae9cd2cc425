import type { Selector } from "@/domain/claim";
import type { Dossier, DossierClaim, DossierQuestion } from "./dossier";
import type { References } from "./references";
import { resolveAttribution } from "./resolve-attribution";
import { anchorQuote } from "./resolve-quote";
import type { ClaimSnapshot, QuestionSnapshot } from "./snapshot";

export function resolveClaim(
  claim: DossierClaim,
  dossierId: string,
  path: string,
  references: References & { claimIds: ReadonlyMap<string, string> },
): ClaimSnapshot {
  const { entities, idOf, faults, claimIds } = references;
  const dossier = claim.dossier ?? dossierId;
  const id = idOf("claim", dossier, claim.id);
  for (const part of ["attributions", "evidence", "determinations"] as const)
    faults.unique(claim[part], `${path}.${part}`);
  return {
    id,
    dossier,
    key: claim.id,
    text: claim.text,
    scope: claim.scope,
    happened: claim.happened,
    entityIds: unique(
      claim.about.map((about, at) => {
        const entity = entities.get(about);
        if (!entity) faults.add(`${path}.about[${at}]`, `no entity "${about}"`);
        return entity?.id ?? "";
      }),
    ),
    relations: claim.relations.flatMap(({ kind, claim: other }, at) => {
      const where = `${path}.relations[${at}].claim`;
      if (other === claim.id) faults.add(where, "a claim cannot be this to itself");
      const found = claimIds.get(other);
      if (!found) faults.add(where, `no claim "${other}"`);
      return found ? { kind, claimId: found } : [];
    }),
    attributions: claim.attributions.map((attribution, at) =>
      resolveAttribution(attribution, claim, id, `${path}.attributions[${at}]`, references),
    ),
    evidence: claim.evidence.map(({ id: key, publisher, publishedAt, ...evidence }, at) => {
      const entity = publisher === undefined ? undefined : entities.get(publisher);
      if (publisher !== undefined && !entity)
        faults.add(`${path}.evidence[${at}].publisher`, `no entity "${publisher}"`);
      return {
        ...evidence,
        id: idOf("evidence", id, key),
        key,
        publisherId: entity?.id ?? null,
        publishedAt: new Date(publishedAt).toISOString(),
      };
    }),
    determinations: claim.determinations.map(({ id: key, effectiveAt, endsAt, ...determination }, at) => {
      if (endsAt !== null && new Date(endsAt) <= new Date(effectiveAt))
        faults.add(`${path}.determinations[${at}].endsAt`, "is not after effectiveAt");
      return {
        ...determination,
        id: idOf("determination", id, key),
        key,
        effectiveAt: new Date(effectiveAt).toISOString(),
        endsAt: endsAt === null ? null : new Date(endsAt).toISOString(),
      };
    }),
  };
}

export function resolveQuestion(
  question: DossierQuestion,
  dossier: Dossier,
  path: string,
  references: References & { claimIds: ReadonlyMap<string, string>; storyId: string },
): QuestionSnapshot {
  const { entities, articles, idOf, faults, claimIds, storyId } = references;
  const claimId = (key: string | null, where: string): string | null => {
    if (key === null) return null;
    const found = claimIds.get(key);
    if (!found) faults.add(`${path}.${where}`, `no claim "${key}"`);
    return found ?? "";
  };
  const article = question.article === undefined ? undefined : articles.get(question.article);
  if (question.article !== undefined && !article)
    faults.add(`${path}.article`, `no article "${question.article}"`);
  const version = article?.versions[(question.version ?? 1) - 1];
  if (article && !version)
    faults.add(`${path}.version`, `article "${question.article}" has no version ${question.version}`);
  if (!article && question.publishedAt === undefined)
    faults.add(`${path}.publishedAt`, "is needed where no article raises the question");
  if (!article && question.excerpt !== null) faults.add(`${path}.article`, "is needed to hold the excerpt");

  const selectors: Selector[] = [];
  if (version?.text && question.excerpt !== null) {
    const excerpt = anchorQuote(question.excerpt, version.text, "excerpt", {
      path: `${path}.excerpt`,
      article: question.article!,
      faults,
    });
    if (excerpt) selectors.push(excerpt);
  }
  return {
    id: idOf("question", dossier.id, question.id),
    dossier: dossier.id,
    key: question.id,
    storyId,
    text: question.text,
    note: question.note,
    aboutId: claimId(question.about, "about"),
    answeredById: claimId(question.answeredBy, "answeredBy"),
    refusals: question.refusals.map(({ source, since, ...refusal }, at) => {
      const entity = source === null ? null : entities.get(source);
      if (entity === undefined) faults.add(`${path}.refusals[${at}].source`, `no entity "${source}"`);
      const from = since === null ? null : new Date(since).toISOString();
      return { sourceId: entity?.id ?? null, ...refusal, since: from };
    }),
    versionId: version?.id ?? null,
    selectors,
    publishedAt: question.publishedAt
      ? new Date(question.publishedAt).toISOString()
      : (version?.publishedAt ?? ""),
  };
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
