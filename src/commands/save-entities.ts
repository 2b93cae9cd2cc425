import type { Tx } from "@/db/connection";
import type { NameKind } from "@/db/generated/enums";
import type { EntitySnapshot } from "@/domain/dossier/snapshot";
import { type Authorship, batches, type Change, writeRevisions } from "./changes";
import { learnNameSounds } from "./learn-name-sounds";

/**
 * Writes people and organizations as they now are. Positions and sanctions follow once every entity stands, since
 * they point from one to another.
 */
export async function saveEntities(
  tx: Tx,
  changes: readonly Change<EntitySnapshot>[],
  authorship: Authorship,
): Promise<void> {
  const row = ({ to, number }: Change<EntitySnapshot>) => ({
    kind: to.kind,
    slug: to.slug,
    name: to.names[0]!.text,
    description: to.description,
    publishes: to.publishes,
    ended: to.ended,
    revision: number,
  });
  const created = changes.filter((change) => change.from === null);
  const changed = changes.filter((change) => change.from !== null);
  for (const some of batches(created))
    await tx.entity.createMany({
      data: some.map((change) => ({ id: change.id, ...row(change), recordedAt: authorship.at })),
    });
  for (const change of changed) await tx.entity.update({ where: { id: change.id }, data: row(change) });

  const ids = changed.map((change) => change.id);
  await tx.entityName.deleteMany({ where: { entityId: { in: ids } } });
  await tx.position.deleteMany({ where: { personId: { in: ids } } });
  await tx.sanction.deleteMany({ where: { entityId: { in: ids } } });
  await tx.externalId.deleteMany({ where: { entityId: { in: ids } } });
  const names = changes.flatMap(({ id, to }) =>
    to.names.map((name, ordinal) => ({ ...name, kind: name.kind as NameKind, entityId: id, ordinal })),
  );
  for (const some of batches(names)) await tx.entityName.createMany({ data: some });
  await learnNameSounds(
    tx,
    names.map(({ text }) => text),
  );
  const positions = changes.flatMap(({ id, to }) =>
    to.positions.map((position) => ({ ...position, personId: id })),
  );
  for (const some of batches(positions)) await tx.position.createMany({ data: some });
  const sanctions = changes.flatMap(({ id, to }) =>
    to.sanctions.map((sanction) => ({ ...sanction, entityId: id })),
  );
  for (const some of batches(sanctions)) await tx.sanction.createMany({ data: some });
  const elsewhere = changes.flatMap(({ id, to }) => to.externalIds.map((one) => ({ ...one, entityId: id })));
  for (const some of batches(elsewhere)) await tx.externalId.createMany({ data: some });
  await writeRevisions(tx, "entity", changes, authorship);
}
