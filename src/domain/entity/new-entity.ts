import type { EntitySnapshot } from "../dossier/snapshot";
import type { EntityKind } from "../vocabulary";

/** Somebody of whom nothing but a name is known yet. */
export function newEntity(id: string, kind: EntityKind, slug: string, name: string): EntitySnapshot {
  return {
    id,
    kind,
    slug,
    names: [{ text: name, language: null, kind: "primary" }],
    description: null,
    publishes: false,
    positions: [],
    sanctions: [],
    ended: null,
    externalIds: [],
  };
}
