import type { Database, Reader } from "@/db/connection";
import { batches } from "./changes";
import { refreshStatus } from "./refresh-status";

/**
 * The rules by their number: raise it where a change of theirs moves a status that is kept.
 * 2: whoever may be another voice of the same article is no origin for certain, which can only end "corroborated".
 * 3: so is an organization beside a person on record.
 * 4: documents without a record may be one, also of different articles.
 * 5: what a claim rests on is kept beside its status.
 */
const rules = 5;

const isKeptByEarlierRules = async (db: Reader): Promise<boolean> =>
  (await db.edition.findFirstOrThrow()).rules < rules;

/** Whether a start has yet to work out what claims rest on, which earlier rules did not keep. */
export async function isYetToBeFilledIn(db: Reader): Promise<boolean> {
  if (!(await isKeptByEarlierRules(db))) return false;
  const bare = await db.claim.findFirst({ where: { spans: { some: {} }, sourcing: { none: {} } } });
  return bare !== null;
}

/**
 * Works out anew what was kept by earlier rules, some claims at a time: a start that is broken off goes on with the next one,
 * and readers are served meanwhile. Answers how many claims were looked at.
 */
export async function refreshByRules(db: Database): Promise<number> {
  if (!(await isKeptByEarlierRules(db))) return 0;
  const rows = await db.statusSpan.findMany({
    where: { OR: [{ status: "corroborated" }, { claim: { sourcing: { none: {} } } }] },
    distinct: ["claimId"],
    select: { claimId: true },
  });
  const ids = rows.map(({ claimId }) => claimId).sort();
  for (const some of batches(ids, 250))
    await db.$transaction((tx) => refreshStatus(tx, some), { timeout: 300_000 });
  // Raising the number makes an edition too: pages that were drawn by the earlier rules are drawn anew.
  await db.$executeRaw`UPDATE edition SET rules = ${rules}, writer = pg_current_xact_id()::text::bigint`;
  return ids.length;
}
