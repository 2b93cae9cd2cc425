import type { Reader } from "@/db/connection";
import type { KnownEntity } from "@/domain/desk/workbench";
import type { EntityKind } from "@/domain/vocabulary";
import { entitiesNamed, knownEntities } from "./known-entities";

/** Those who bear one name, where it is several: who is meant has to be asked. Empty where there is nothing to ask. */
export async function namesakes(
  db: Reader,
  { kind, name }: { kind: EntityKind; name: string },
): Promise<KnownEntity[]> {
  const named = await entitiesNamed(db, [name]);
  const ids = [...new Set(named.filter((one) => one.kind === kind).map(({ id }) => id))];
  return ids.length < 2 ? [] : knownEntities(db, ids);
}

/** What to ask: each with what tells them apart. */
export function whichOne(name: string, bearers: readonly KnownEntity[]): string {
  const each = bearers.map(
    (one) => `${one.name} (${one.description === null ? one.slug : `${one.slug}: ${one.description}`})`,
  );
  return `“${name}” is the name of ${bearers.length} on record, choose which: ${each.join(" or ")}`;
}
