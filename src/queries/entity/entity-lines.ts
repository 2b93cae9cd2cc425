import type { Reader } from "@/db/connection";
import type { EntityPage } from "@/domain/pages";
import type { EntityKind } from "@/domain/vocabulary";
import { takenDown } from "../change/taken-down";
import { entityPage } from "./entities";

/**
 * A person or an organization whose posts and sanctions are given to others to keep: without those at whose other end somebody
 * stands who is taken down. Null where there is none, or it turned out to be another one.
 */
export async function entityToKeep(
  db: Reader,
  which: { kind: EntityKind; slug: string } | { id: string },
  asOf: Date,
): Promise<EntityPage | null> {
  const page = await entityPage(db, which, asOf);
  if (!page || page.mergedInto) return null;
  const posts = page.positions.flatMap(({ person, organization }) => [person.id, organization.id]);
  const sanctions = [...page.sanctions, ...page.sanctionsImposed];
  const others = sanctions.flatMap(({ entity, authority }) => [entity.id, authority.id]);
  const gone = await takenDown(db, "entity", [...posts, ...others]);
  const stands = (...ends: { id: string }[]) => ends.every(({ id }) => !gone.has(id));
  return {
    ...page,
    positions: page.positions.filter(({ person, organization }) => stands(person, organization)),
    sanctions: page.sanctions.filter(({ entity, authority }) => stands(entity, authority)),
    sanctionsImposed: page.sanctionsImposed.filter(({ entity, authority }) => stands(entity, authority)),
  };
}
