import type { Tx } from "@/db/connection";
import { absorbClaim } from "@/domain/absorb-claim";
import type { ResolvedDossier } from "@/domain/dossier/resolve-dossier";
import { ClaimSnapshot, EntitySnapshot } from "@/domain/dossier/snapshot";
import { absorbEntity } from "@/domain/entity/absorb-entity";
import { pointingAtMerged } from "@/domain/entity/merged-entities";
import { type Kinds, speakingAs } from "@/domain/entity/speaking-as";
import type { EntityKind } from "@/domain/vocabulary";
import { heldSnapshots } from "@/queries/article/snapshots";
import { mergedClaims, mergedInto } from "@/queries/entity/merged-into";

/**
 * What a file says of entities that the newsroom has merged since, as said of those that they became: the file does not know,
 * and the same file again changes nothing.
 */
export async function throughMerges(tx: Tx, resolved: ResolvedDossier): Promise<ResolvedDossier> {
  const said = new Map(resolved.entities.map((entity) => [entity.id, entity]));
  const all = new Map([
    ...(await bearers(tx, resolved.entities)),
    ...(await mergedInto(tx, [...said.keys()])),
  ]);
  const kinds = await kindsPutRight(tx, resolved.entities, all);
  const became = await mergedClaims(
    tx,
    resolved.claims.map(({ id }) => id),
  );
  if (all.size + kinds.size + became.size === 0) return resolved;
  const held = await heldSnapshots(tx, "entity", EntitySnapshot, [...all.values()]);
  // One that became a draft alone has no record to be said of.
  const merged = new Map([...all].filter(([, into]) => said.has(into) || held.has(into)));
  const entities = new Map<string, EntitySnapshot>();
  for (const [id, entity] of said) if (!merged.has(id)) entities.set(id, pointingAtMerged(entity, merged));
  for (const [id, into] of merged) {
    const known = entities.get(into) ?? held.get(into)!.snapshot;
    entities.set(into, absorbEntity(known, pointingAtMerged(said.get(id)!, merged)));
  }
  const claims = resolved.claims.map((claim) => speakingAs(pointingAtMerged(claim, merged), kinds));
  return {
    ...resolved,
    story: pointingAtMerged(resolved.story, became),
    questions: resolved.questions.map((question) =>
      pointingAtMerged(pointingAtMerged(question, became), merged),
    ),
    entities: [...entities.values()],
    articles: resolved.articles.map((article) => pointingAtMerged(article, merged)),
    claims: await absorbed(tx, claims, became),
  };
}

/** Claims that a file tells of apart, and that have become one since, as one. */
async function absorbed(
  tx: Tx,
  claims: readonly ClaimSnapshot[],
  became: ReadonlyMap<string, string>,
): Promise<ClaimSnapshot[]> {
  const said = new Map(claims.map((claim) => [claim.id, pointingAtMerged(claim, became)]));
  const held = await heldSnapshots(tx, "claim", ClaimSnapshot, [...became.values()]);
  for (const [id, into] of became) {
    const known = said.get(into) ?? held.get(into)?.snapshot;
    const other = said.get(id);
    said.delete(id);
    if (known && other) said.set(into, absorbClaim(known, other));
  }
  return [...said.values()];
}

/** Who bears the address that a file gives somebody, where that is one who had another address before: by the id of the file. */
export async function bearers(tx: Tx, entities: readonly EntitySnapshot[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ said: string; id: string }[]>`
    SELECT said.id AS said, e.id
    FROM unnest(${entities.map(({ id }) => id)}::text[], ${entities.map(({ kind }) => kind)}::text[],
      ${entities.map(({ slug }) => slug)}::text[]) AS said(id, kind, slug)
    JOIN entity e ON e.kind = said.kind::entity_kind AND e.slug = said.slug AND e.id <> said.id`;
  return new Map(rows.map(({ said, id }) => [said, id]));
}

/** What those are whom a file takes for the other kind, since the newsroom has put that right. */
async function kindsPutRight(
  tx: Tx,
  entities: readonly EntitySnapshot[],
  merged: ReadonlyMap<string, string>,
): Promise<Kinds> {
  const said = new Map(entities.map(({ id, kind }) => [merged.get(id) ?? id, kind]));
  const rows = await tx.entity.findMany({
    where: { id: { in: [...said.keys()] } },
    select: { id: true, kind: true },
  });
  return new Map<string, EntityKind>(
    rows.flatMap(({ id, kind }) => (said.get(id) === kind ? [] : [[id, kind] as const])),
  );
}
