import type { Tx } from "@/db/connection";
import { nextList } from "@/domain/lists/next-list";
import { leaveHostAlone } from "../jobs/asked-hosts";
import type { KeptAnswer } from "./keep-publication";

/** What came of asking for a list at its address; `publication` keeps what was had. */
export type ListAnswer =
  | { kind: "unchanged" }
  | {
      kind: "had";
      publication: (tx: Tx) => Promise<KeptAnswer>;
      etag: string | null;
      lastModified: string | null;
    }
  | { kind: "failed"; words: string; retryAfter: number | null };

/**
 * Keeps what came of asking for a list, and when it is asked for next, in the transaction that ends the job. Of one that was taken off
 * meanwhile, or stands elsewhere by now, nothing is kept.
 */
export async function keepListAnswer(
  tx: Tx,
  {
    listId: id,
    url,
    at,
    chance,
    answer,
  }: { listId: string; url: string; at: Date; chance: number; answer: ListAnswer },
): Promise<void> {
  const [row] = await tx.$queryRaw<{ state: string; url: string | null; host: string; failures: number }[]>`
    SELECT state::text, url, host, failures FROM sanction_list WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row || row.state === "removed" || row.url !== url) return;
  const next = (failures: number, retryAfter: number | null = null) =>
    new Date(at.getTime() + 1_000 * nextList({ failures, retryAfter, chance }));
  const well = { askedAt: at, succeededAt: at, failures: 0, failure: null, nextAt: next(0) };
  const data = async (): Promise<Parameters<typeof tx.sanctionList.update>[0]["data"]> => {
    if (answer.kind === "unchanged") return well;
    const failed = (failure: string, retryAfter: number | null = null) => {
      const failures = row.failures + 1;
      return { askedAt: at, failures, failure, nextAt: next(failures, retryAfter) };
    };
    if (answer.kind === "failed") return failed(answer.words, answer.retryAfter);
    const kept = await answer.publication(tx);
    // What was refused is had again as it is: somebody may have put it right, or taken it as it is.
    if (kept.kind === "refused") return failed(`Refused, and nothing of it kept: ${kept.words}`);
    return { ...well, etag: answer.etag, lastModified: answer.lastModified };
  };
  const changed = await data();
  await tx.sanctionList.update({ where: { id }, data: changed });
  if (answer.kind === "failed" && answer.retryAfter !== null)
    await leaveHostAlone(tx, row.host, changed.nextAt as Date);
}
