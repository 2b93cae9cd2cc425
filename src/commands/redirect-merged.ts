import type { Tx } from "@/db/connection";
import type { ResolvedDossier } from "@/domain/dossier/resolve-dossier";
import { EntitySnapshot } from "@/domain/dossier/snapshot";
import { absorbEntity } from "@/domain/entity/absorb-entity";
import { pointingAtMerged } from "@/domain/entity/merged-entities";
import { mergedInto } from "@/queries/merged-into";
import { heldSnapshots } from "@/queries/snapshots";

/**
 * What a file says of entities that the newsroom has merged since, as said of those that they became: the file does not know,
 * and the same file again changes nothing.
 */
export async function throughMerges(tx: Tx, resolved: ResolvedDossier): Promise<ResolvedDossier> {
  const said = new Map(resolved.entities.map((entity) => [entity.id, entity]));
  const all = await mergedInto(tx, [...said.keys()]);
  if (all.size === 0) return resolved;
  const held = await heldSnapshots(tx, "entity", EntitySnapshot, [...all.values()]);
  // One that became a draft alone has no record to be said of.
  const merged = new Map([...all].filter(([, into]) => said.has(into) || held.has(into)));
  const entities = new Map<string, EntitySnapshot>();
  for (const [id, entity] of said) if (!merged.has(id)) entities.set(id, pointingAtMerged(entity, merged));
  for (const [id, into] of merged) {
    const known = entities.get(into) ?? held.get(into)!.snapshot;
    entities.set(into, absorbEntity(known, pointingAtMerged(said.get(id)!, merged)));
  }
  return {
    ...resolved,
    entities: [...entities.values()],
    articles: resolved.articles.map((article) => pointingAtMerged(article, merged)),
    claims: resolved.claims.map((claim) => pointingAtMerged(claim, merged)),
  };
}
