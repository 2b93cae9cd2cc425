import type { Reader } from "@/db/connection";
import { statusSpans } from "@/domain/status/status-history";
import { isoShort } from "@/domain/time/date-words";
import type { Status } from "@/domain/vocabulary";
import { claimRecords } from "./claim-records";

/** A claim whose kept history is not what the rules give: both as "reported from 2018-01-30, …". */
export type StatusDifference = { id: string; key: string; kept: string; worked: string };

const claimsAtOnce = 250;

/** Compares the kept status of every claim, over all of public time, with what the rules give now. */
export async function verifyStatus(
  db: Reader,
  onProgress?: (done: number, total: number) => void,
): Promise<{ claims: number; differences: StatusDifference[] }> {
  const total = await db.claim.count();
  const differences: StatusDifference[] = [];
  let done = 0;
  for (let last = ""; ; ) {
    const rows = await db.claim.findMany({
      where: { id: { gt: last }, withdrawn: false },
      orderBy: { id: "asc" },
      take: claimsAtOnce,
      select: { id: true, firstPublishedAt: true, spans: { orderBy: { from: "asc" } } },
    });
    const final = rows.at(-1);
    if (!final) return { claims: done, differences };
    last = final.id;
    const records = await claimRecords(
      db,
      rows.map(({ id }) => id),
    );
    rows.forEach(({ id, spans, firstPublishedAt }, at) => {
      const record = records[at]!;
      const kept = inWords(spans, firstPublishedAt);
      const fresh = statusSpans(record);
      const worked = inWords(fresh, fresh[0]?.from ?? null);
      if (kept !== worked) differences.push({ id, key: record.key, kept, worked });
    });
    done += rows.length;
    onProgress?.(done, total);
  }
}

function inWords(
  spans: readonly { status: Status; from: Date; to: Date | null }[],
  first: Date | null,
): string {
  const spoken = spans.map(
    ({ status, from, to }) => `${status} from ${isoShort(from)}${to ? ` to ${isoShort(to)}` : ""}`,
  );
  return `${spoken.join(", ") || "nothing"} (first public ${first ? isoShort(first) : "never"})`;
}
