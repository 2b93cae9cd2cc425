import type { Database } from "@/db/connection";

/** What is kept of a report; `id` is that of the form that it was typed in. */
export type NewReport = {
  id: string;
  path: string;
  title: string;
  words: string;
  email: string | null;
};

/** Keeps what a reader reports. One form is one report: sent again it is the same, and other words in it are not taken for them. */
export async function takeReport(
  db: Database,
  report: NewReport,
  at: Date,
): Promise<"taken" | "sent-before"> {
  const { count } = await db.readerReport.createMany({ data: [{ ...report, at }], skipDuplicates: true });
  if (count === 1) return "taken";
  const before = await db.readerReport.findUnique({ where: { id: report.id } });
  return before?.words === report.words && before.path === report.path ? "taken" : "sent-before";
}
