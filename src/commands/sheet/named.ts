import type { Reader } from "@/db/connection";
import { plainName } from "@/domain/plain-name";
import type { EntityKind } from "@/domain/vocabulary";
import { entitiesNamed } from "@/queries/desk/entity/known-entities";

export type Bearer = { id: string; kind: EntityKind };

/** Who bears each of these names, on record or at the desk. */
export async function bearersOf(db: Reader, names: readonly string[]): Promise<(name: string) => Bearer[]> {
  const found = new Map<string, Map<string, Bearer>>();
  for (const { id, kind, name } of await entitiesNamed(db, names)) {
    const plain = plainName(name);
    found.set(plain, (found.get(plain) ?? new Map()).set(id, { id, kind }));
  }
  return (name) => [...(found.get(plainName(name))?.values() ?? [])];
}

/** By what two rows that name somebody are compared; a name of signs alone is itself. */
export const nameKey = (name: string): string => plainName(name) || name;

/** That a name alone does not say whom it means. */
export const ofSeveral = (name: string, count: number): string =>
  `“${name}” is the name of ${count} on record, and nothing here says of which`;
