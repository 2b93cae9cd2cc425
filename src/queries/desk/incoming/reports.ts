import type { Reader } from "@/db/connection";
import { subjectAddress } from "@/domain/address/subject-address";
import type { ReaderReport, ReaderReports } from "@/domain/report/reader-report";
import { subjectAt } from "../../page/subject-at";

const each = 50;

/** How many reports of readers are not settled yet. */
export async function reportsOpen(db: Reader): Promise<number> {
  return db.readerReport.count({ where: { state: "open" } });
}

/** A page of what readers reported, the newest first: what is open, or what is settled. `page` counts from 1. */
export async function readerReports(
  db: Reader,
  { settled, page }: { settled: boolean; page: number },
): Promise<ReaderReports> {
  const where = { state: settled ? { not: "open" as const } : ("open" as const) };
  const [total, open] = await Promise.all([db.readerReport.count({ where }), reportsOpen(db)]);
  const pages = Math.max(1, Math.ceil(total / each));
  const here = Math.min(Math.max(page, 1), pages);
  const rows = await db.readerReport.findMany({
    where,
    orderBy: [{ at: "desc" }, { id: "asc" }],
    skip: (here - 1) * each,
    take: each,
  });
  const items = await Promise.all(
    rows.map(
      async ({ at, settledAt, ...row }): Promise<ReaderReport> => ({
        ...row,
        at: at.toISOString(),
        settledAt: settledAt?.toISOString() ?? null,
        subject: await subjectOf(db, row.path),
      }),
    ),
  );
  return { items, total, page: here, pages, open };
}

async function subjectOf(db: Reader, path: string): Promise<ReaderReport["subject"]> {
  const address = subjectAddress(path.split("?")[0]!);
  if (address === null) return null;
  const found = await subjectAt(db, address);
  return found && { kind: address.kind, id: found.id };
}
