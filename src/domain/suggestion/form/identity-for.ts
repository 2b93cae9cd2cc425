import type { EntityKind, SourceIdentity } from "../../vocabulary";

/**
 * What kind of speaker it is once somebody of this kind is chosen, or nobody: a person who is chosen speaks by name, and is no
 * outlet. A document stays one, since anybody may be behind it, and so does the reporting of an outlet that is chosen.
 */
export function identityFor(identity: SourceIdentity, chosen: EntityKind | null): SourceIdentity {
  if (chosen === null) return withoutName[identity] ?? identity;
  if (identity === "document") return identity;
  if (identity === "outlet_observation" && chosen === "organization") return identity;
  return chosen === "person" ? "named_person" : "named_organization";
}

const withoutName: Partial<Record<SourceIdentity, SourceIdentity>> = {
  named_person: "unnamed_person",
  named_organization: "unnamed_group",
};
