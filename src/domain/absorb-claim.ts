import type { ClaimSnapshot } from "./dossier/snapshot";
import { withSaidOf } from "./with-others";

/**
 * A claim that another one turned out to say as well: it has what was said of that one, what shows it, whom it is about, and
 * what it was to others. An editor's decisions stay with the claim that they were made on.
 */
export function absorbClaim(claim: ClaimSnapshot, other: ClaimSnapshot): ClaimSnapshot {
  const own = new Set([claim.id, other.id]);
  const relations = [...claim.relations, ...other.relations].filter(({ claimId }) => !own.has(claimId));
  return {
    ...withSaidOf(claim, other),
    entityIds: [...new Set([...claim.entityIds, ...other.entityIds])],
    relations: [...new Map(relations.map((one) => [`${one.kind} ${one.claimId}`, one])).values()],
  };
}

/** What is left of a claim that was merged into another: its words and what was decided of it. */
export function emptiedClaim(claim: ClaimSnapshot): ClaimSnapshot {
  return { ...claim, relations: [], attributions: [], evidence: [] };
}
