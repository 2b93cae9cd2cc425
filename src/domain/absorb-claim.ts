import type { AttributionSnapshot, ClaimSnapshot } from "./dossier/snapshot";
import { withSaidOf } from "./with-others";

/**
 * A claim that another one turned out to say as well: it has what was said of that one, what shows it, whom it is about, and
 * what it was to others. What was told of both at once is told once. An editor's decisions stay with the claim that they were made on.
 */
export function absorbClaim(claim: ClaimSnapshot, other: ClaimSnapshot): ClaimSnapshot {
  const own = new Set([claim.id, other.id]);
  const relations = [...claim.relations, ...other.relations].filter(({ claimId }) => !own.has(claimId));
  return {
    ...withSaidOf(claim, withoutDoubled(claim, other)),
    entityIds: [...new Set([...claim.entityIds, ...other.entityIds])],
    relations: [...new Map(relations.map((one) => [`${one.kind} ${one.claimId}`, one])).values()],
  };
}

/** By the id of each attribution of `other`, that of `claim` which is the same speech act: one refusal of a whole matter stands in both. */
export function doubledIn(claim: ClaimSnapshot, other: ClaimSnapshot): Map<string, string> {
  const own = new Map(claim.attributions.map((said) => [actOf(said), said.id]));
  return new Map(
    other.attributions.flatMap((said) => {
      const same = own.get(actOf(said));
      return same === undefined || same === said.id ? [] : [[said.id, same] as const];
    }),
  );
}

function withoutDoubled(claim: ClaimSnapshot, other: ClaimSnapshot): ClaimSnapshot {
  const doubled = doubledIn(claim, other);
  const kept = (id: string | null) => (id === null ? null : (doubled.get(id) ?? id));
  return {
    ...other,
    attributions: other.attributions
      .filter(({ id }) => !doubled.has(id))
      .map((said) => ({ ...said, respondsToId: kept(said.respondsToId), sameAsId: kept(said.sameAsId) })),
  };
}

/** Who says what in which words of which article; what is marked at no place of it is nobody's double. */
function actOf(said: AttributionSnapshot): string {
  const { id, stance, identity, sourceId, sourceDescription, versionId, part, selectors } = said;
  const place = selectors.find(({ role }) => role === "excerpt");
  if (place === undefined) return id;
  return JSON.stringify([
    stance,
    identity,
    sourceId,
    sourceDescription,
    versionId,
    part,
    place.start,
    place.exact,
  ]);
}

/** What is left of a claim that was merged into another: its words and what was decided of it. */
export function emptiedClaim(claim: ClaimSnapshot): ClaimSnapshot {
  return { ...claim, relations: [], attributions: [], evidence: [] };
}
