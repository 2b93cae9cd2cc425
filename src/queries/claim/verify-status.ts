import type { Reader } from "@/db/connection";
import { type SourcingSpan, sourcingSpans } from "@/domain/sourcing/sourcing-history";
import { statusSpans } from "@/domain/status/status-history";
import { numbered } from "@/domain/status/wording";
import { isoShort } from "@/domain/time/date-words";
import type { Status } from "@/domain/vocabulary";
import { claimRecords } from "./claim-records";

/** A claim whose kept history is not what the rules give: both as "reported from 2018-01-30, …", with its origins. */
export type StatusDifference = { id: string; key: string; kept: string; worked: string };

const claimsAtOnce = 250;

/** Compares the kept status of every claim and what it rests on, over all of public time, with what the rules give now. */
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
      select: {
        id: true,
        firstPublishedAt: true,
        spans: { orderBy: { from: "asc" } },
        sourcing: { orderBy: { from: "asc" } },
      },
    });
    const final = rows.at(-1);
    if (!final) return { claims: done, differences };
    last = final.id;
    const records = await claimRecords(
      db,
      rows.map(({ id }) => id),
    );
    rows.forEach(({ id, spans, sourcing, firstPublishedAt }, at) => {
      const record = records[at]!;
      const fresh = statusSpans(record);
      const compared = [
        [inWords(spans, firstPublishedAt), inWords(fresh, fresh[0]?.from ?? null)],
        [restingWords(sourcing), restingWords(sourcingSpans(record))],
      ].filter(([kept, worked]) => kept !== worked);
      if (compared.length === 0) return;
      const [kept, worked] = [0, 1].map((side) => compared.map((each) => each[side]).join("; "));
      differences.push({ id, key: record.key, kept: kept!, worked: worked! });
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

/** "1 origin from 2018-01-30, resting on e-1, circular". */
function restingWords(spans: readonly SourcingSpan[]): string {
  const each = spans.map(({ origins, circular, rests, from, to }) =>
    [
      `${numbered(origins, "origin", "origins")} from ${isoShort(from)}${to ? ` to ${isoShort(to)}` : ""}`,
      ...(rests.length > 0 ? [`resting on ${rests.join(" and ")}`] : []),
      ...(circular ? ["circular"] : []),
    ].join(", "),
  );
  return each.join("; ") || "no origins";
}
