import type { EntitySnapshot } from "../dossier/snapshot";
import { type Collision, joinThree } from "../draft/three-way";
import type { ExternalId } from "../external-id";
import { withOthers } from "../with-others";

/**
 * An entity that turned out to be another one as well: it bears that one's names as aliases, and holds its posts, sanctions and
 * ids elsewhere. What says nothing of itself takes the other's word.
 */
export function absorbEntity(entity: EntitySnapshot, other: EntitySnapshot): EntitySnapshot {
  const names = new Set(entity.names.map(({ text }) => text));
  const aliases = other.names
    .filter(({ text }) => !names.has(text))
    .map((name) => (name.kind === "primary" ? { ...name, kind: "alias" } : name));
  const ids = new Set(entity.externalIds.map(idOf));
  return {
    ...entity,
    names: [...entity.names, ...aliases],
    description: entity.description ?? other.description,
    publishes: entity.publishes || other.publishes,
    ended: entity.ended ?? other.ended,
    positions: withOthers(entity.positions, other.positions),
    // The other may have been sanctioned by this one, on paper: nobody is by themselves.
    sanctions: withOthers(entity.sanctions, other.sanctions).filter(
      ({ authorityId }) => authorityId !== entity.id && authorityId !== other.id,
    ),
    externalIds: [...entity.externalIds, ...other.externalIds.filter((one) => !ids.has(idOf(one)))],
  };
}

/** What is left of an entity that was merged into another: its names, by which its page leads there. */
export function emptied(entity: EntitySnapshot): EntitySnapshot {
  return { ...entity, positions: [], sanctions: [], externalIds: [] };
}

/** `joinThree` for entities: names and ids elsewhere are told apart by what they say, so that one may go while others stay. */
export function joinEntity(
  base: EntitySnapshot,
  theirs: EntitySnapshot,
  mine: EntitySnapshot,
): { content: EntitySnapshot; collisions: Collision[] } {
  const { content, collisions } = joinThree(told(base), told(theirs), told(mine));
  const untold = <T>(things: (T & { id: string })[]): T[] => things.map(({ id: _, ...thing }) => thing as T);
  return {
    content: {
      ...content,
      names: untold(content.names),
      externalIds: untold<ExternalId>(content.externalIds),
    },
    collisions,
  };
}

function told(entity: EntitySnapshot) {
  return {
    ...entity,
    names: entity.names.map((name) => ({ ...name, id: name.text })),
    externalIds: entity.externalIds.map((one) => ({ ...one, id: idOf(one) })),
  };
}

function idOf({ scheme, value }: ExternalId): string {
  return `${scheme} ${value}`;
}
