import { stringify } from "csv-stringify/sync";
import { ask } from "@/accounts/ask";
import { type AuditPage, auditTrail } from "@/accounts/audit/audit-trail";
import { gated } from "@/app/gate";
import { refuse } from "@/app/refuse";
import { type AuditEntry, AuditQuery, auditColumns, auditRow } from "@/domain/access/audit";
import { faultsOf } from "@/domain/dossier/faults";
import { csv, textOf, utf8Mark } from "../../text-stream";

const step = 1_000;

/** The record that the audit page shows, whole, as its filters have it; read a thousand rows at a time as the client takes them. */
export const GET = gated("administer", async (request) => {
  const query = AuditQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return refuse("invalid", { faults: faultsOf(query.error) });
  const first = await ask((db) => auditTrail(db, query.data, step));
  if (!first.ok) return refuse(first.reason);
  const day = new Date().toISOString().slice(0, 10);
  const text = textOf(
    entriesOf(query.data, first.value),
    utf8Mark + stringify([auditColumns], csv),
    (entries) => stringify(entries.map(auditRow), csv),
  );
  return new Response(text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="audit-${day}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
});

async function* entriesOf(query: AuditQuery, first: AuditPage): AsyncGenerator<AuditEntry[]> {
  let page = first;
  yield page.entries;
  while (page.older !== null) {
    page = await after(query, page.older);
    yield page.entries;
  }
}

/** A database that goes away in the midst of it cuts the answer off, so that half a record is never taken for all of it. */
async function after(query: AuditQuery, before: NonNullable<AuditPage["older"]>): Promise<AuditPage> {
  const page = await ask((db) => auditTrail(db, { ...query, before }, step));
  if (!page.ok) throw new Error(`An audit was cut off: ${page.reason}`);
  return page.value;
}
