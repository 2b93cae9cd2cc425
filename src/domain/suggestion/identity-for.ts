import type { EntityKind, SourceIdentity } from "../vocabulary";

/**
 * What kind of speaker it is once somebody of this kind is chosen, or nobody: a person who is chosen speaks by name. A document
 * and an outlet's own reporting stay what they are, since both may have an organization behind them.
 */
export function identityFor(identity: SourceIdentity, chosen: EntityKind | null): SourceIdentity {
  if (chosen === null) return withoutName[identity] ?? identity;
  if (identity === "document" || identity === "outlet_observation") return identity;
  return chosen === "person" ? "named_person" : "named_organization";
}

const withoutName: Partial<Record<SourceIdentity, SourceIdentity>> = {
  named_person: "unnamed_person",
  named_organization: "unnamed_group",
};
