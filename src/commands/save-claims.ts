import { isDeepStrictEqual } from "node:util";
import type { Tx } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { AttributionSnapshot, ClaimSnapshot } from "@/domain/dossier/snapshot";
import { readEdtf } from "@/domain/time/edtf";
import { type Authorship, batches, type Change, writeRevisions } from "./changes";
import { insertRows } from "./insert-rows";

/**
 * Writes claims as they now are, with all that hangs on them. What did not change keeps its recorded time; what was
 * taken away stays in the revision. The status is `refreshStatus`'s, later in the same transaction.
 */
export async function saveClaims(
  tx: Tx,
  changes: readonly Change<ClaimSnapshot>[],
  authorship: Authorship,
): Promise<void> {
  const recordedAt = authorship.at;
  const created = changes.filter((change) => change.from === null);
  await insertRows(
    tx,
    "claim",
    created.map((change) => ({ id: change.id, ...claimRow(change), recordedAt })),
  );
  const changed = changes.filter((change) => change.from !== null);
  for (const change of changed) await tx.claim.update({ where: { id: change.id }, data: claimRow(change) });
  await tx.claimEntity.deleteMany({ where: { claimId: { in: changed.map((change) => change.id) } } });
  await insertRows(
    tx,
    "claim_entity",
    changes.flatMap(({ id, to }) =>
      to.entityIds.map((entityId, ordinal) => ({ claimId: id, entityId, ordinal })),
    ),
  );
  await tx.claimRelation.deleteMany({ where: { claimId: { in: changed.map((change) => change.id) } } });
  await insertRows(
    tx,
    "claim_relation",
    changes.flatMap(({ id, to }) =>
      to.relations.map(({ kind, claimId: otherId }, ordinal) => ({ claimId: id, ordinal, kind, otherId })),
    ),
  );

  const attributions = partsOf(changes, (claim) => claim.attributions);
  await tx.attribution.deleteMany({ where: { id: { in: attributions.removed } } });
  for (const { claimId, part } of attributions.changed)
    await tx.attribution.update({ where: { id: part.id }, data: attributionRow(claimId, part) });
  await insertRows(
    tx,
    "attribution",
    attributions.created.map(({ claimId, part }) => ({
      id: part.id,
      ...attributionRow(claimId, part),
      recordedAt,
    })),
  );
  await link(tx, attributions, "respondsToId");
  await link(tx, attributions, "sameAsId");
  await saveWords(tx, attributions);

  const evidence = partsOf(changes, (claim) => claim.evidence);
  await tx.evidence.deleteMany({ where: { id: { in: evidence.removed } } });
  for (const { part } of evidence.changed)
    await tx.evidence.update({
      where: { id: part.id },
      data: { ...part, publishedAt: new Date(part.publishedAt) },
    });
  await insert(evidence.created, (some) =>
    tx.evidence.createMany({
      data: some.map(({ claimId, part }) => ({
        ...part,
        claimId,
        publishedAt: new Date(part.publishedAt),
        recordedAt,
      })),
    }),
  );

  const determinations = partsOf(changes, (claim) => claim.determinations);
  const dated = <T extends { effectiveAt: string; endsAt: string | null }>(part: T) => ({
    ...part,
    effectiveAt: new Date(part.effectiveAt),
    endsAt: part.endsAt === null ? null : new Date(part.endsAt),
  });
  await tx.determination.deleteMany({ where: { id: { in: determinations.removed } } });
  for (const { part } of determinations.changed)
    await tx.determination.update({ where: { id: part.id }, data: dated(part) });
  await insert(determinations.created, (some) =>
    tx.determination.createMany({
      data: some.map(({ claimId, part }) => ({ ...dated(part), claimId, recordedAt })),
    }),
  );
  await writeRevisions(tx, "claim", changes, authorship);
}

function claimRow({ to, number }: Change<ClaimSnapshot>) {
  const meaning = to.happened === null ? null : readEdtf(to.happened);
  return {
    dossier: to.dossier,
    key: to.key,
    text: to.text,
    scope: to.scope,
    happened: to.happened,
    happenedFrom: meaning?.from ?? null,
    happenedTo: meaning?.to ?? null,
    revision: number,
  };
}

function attributionRow(claimId: string, part: AttributionSnapshot) {
  const { id: _, identity, cue, hedge, relays: __, selectors: ___, publishedAt, ...fields } = part;
  return {
    ...fields,
    respondsToId: null,
    sameAsId: null,
    claimId,
    sourceIdentity: identity,
    cueLemma: cue?.lemma ?? null,
    cueClass: cue?.class ?? null,
    hedgeKind: hedge?.kind ?? null,
    publishedAt: new Date(publishedAt),
  };
}

const linkColumns = { respondsToId: "responds_to_id", sameAsId: "same_as_id" } as const;

/** An attribution may point at one that is written after it, so they are linked once all of them stand. */
async function link(
  tx: Tx,
  { created, changed }: Parts<AttributionSnapshot>,
  field: keyof typeof linkColumns,
): Promise<void> {
  const pointing = [...created, ...changed].filter(({ part }) => part[field] !== null);
  for (const some of batches(pointing))
    await tx.$executeRaw`
      UPDATE attribution SET ${Prisma.raw(linkColumns[field])} = pointing.to_id
      FROM unnest(${some.map(({ part }) => part.id)}::text[], ${some.map(({ part }) => part[field])}::text[])
        AS pointing(id, to_id)
      WHERE attribution.id = pointing.id`;
}

/** Relays and selectors are few and belong to one attribution: they are written afresh with it. */
async function saveWords(tx: Tx, { created, changed }: Parts<AttributionSnapshot>): Promise<void> {
  const touched = changed.map(({ part }) => part.id);
  await tx.relay.deleteMany({ where: { attributionId: { in: touched } } });
  await tx.selector.deleteMany({ where: { attributionId: { in: touched } } });
  const parts = [...created, ...changed].map(({ part }) => part);
  await insertRows(
    tx,
    "relay",
    parts.flatMap(({ id, relays }) =>
      relays.map((relay, ordinal) => ({ ...relay, attributionId: id, ordinal })),
    ),
  );
  await insertRows(
    tx,
    "selector",
    parts.flatMap(({ id, selectors }) =>
      selectors.map((selector) => ({ ...selector, id: `${id}.${selector.role}`, attributionId: id })),
    ),
  );
}

type Parts<T> = { created: Owned<T>[]; changed: Owned<T>[]; removed: string[] };
type Owned<T> = { claimId: string; part: T };

/** Which parts of the changed claims are new, which differ, and which are gone. */
function partsOf<T extends { id: string }>(
  changes: readonly Change<ClaimSnapshot>[],
  pick: (claim: ClaimSnapshot) => T[],
): Parts<T> {
  const parts: Parts<T> = { created: [], changed: [], removed: [] };
  for (const { id: claimId, from, to } of changes) {
    const before = new Map((from ? pick(from) : []).map((part) => [part.id, part]));
    for (const part of pick(to)) {
      const held = before.get(part.id);
      before.delete(part.id);
      if (held === undefined) parts.created.push({ claimId, part });
      else if (!isDeepStrictEqual(held, part)) parts.changed.push({ claimId, part });
    }
    parts.removed.push(...before.keys());
  }
  return parts;
}

async function insert<T>(rows: readonly T[], write: (some: T[]) => Promise<unknown>): Promise<void> {
  for (const some of batches(rows)) await write(some);
}
