import { stringify } from "csv-stringify/sync";
import { ask } from "@/accounts/ask";
import { type AuditPage, auditTrail } from "@/accounts/audit/audit-trail";
import { gated } from "@/app/gate";
import { refuse } from "@/app/refuse";
import { AuditQuery, auditColumns, auditRow } from "@/domain/access/audit";
import { faultsOf } from "@/domain/dossier/faults";

const step = 1_000;

/** What a stranger typed may begin like a formula, and a spreadsheet would run it: such a cell gets a ' before it. */
const csv = { record_delimiter: "windows", escape_formulas: true, quoted_match: /[\r\n]/ } as const;

/** The record that the audit page shows, whole, as its filters have it; read a thousand rows at a time as the client takes them. */
export const GET = gated("administer", async (request) => {
  const query = AuditQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return refuse("invalid", { faults: faultsOf(query.error) });
  const first = await ask((db) => auditTrail(db, query.data, step));
  if (!first.ok) return refuse(first.reason);
  const day = new Date().toISOString().slice(0, 10);
  return new Response(written(query.data, first.value), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="audit-${day}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
});

function written(query: AuditQuery, first: AuditPage): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next: AuditPage | null = first;
  let head = `\uFEFF${stringify([auditColumns], csv)}`;
  return new ReadableStream({
    async pull(controller) {
      if (next === null) return controller.close();
      controller.enqueue(encoder.encode(head + stringify(next.entries.map(auditRow), csv)));
      head = "";
      const { older }: AuditPage = next;
      next = older === null ? null : await after(query, older);
    },
  });
}

/** A database that goes away in the midst of it cuts the answer off, so that half a record is never taken for all of it. */
async function after(query: AuditQuery, before: NonNullable<AuditPage["older"]>): Promise<AuditPage> {
  const page = await ask((db) => auditTrail(db, { ...query, before }, step));
  if (!page.ok) throw new Error(`An audit was cut off: ${page.reason}`);
  return page.value;
}
