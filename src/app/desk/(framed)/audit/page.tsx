import type { Metadata } from "next";
import { auditTrail, whoActs } from "@/accounts/audit/audit-trail";
import { AuditQuery } from "@/domain/access/audit";
import { faultsOf } from "@/domain/dossier/faults";
import { AuditView } from "@/ui/account/audit-view";
import { attending } from "../../../attending";
import { admitted } from "../../../gate";
import { rawOf, type SearchParams } from "../../../reading";

export const metadata: Metadata = { title: "Audit", robots: { index: false } };

const limit = 50;

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  await admitted("administer");
  const raw = await rawOf(searchParams);
  const typed = Object.fromEntries(["who", "kind", "day", "before"].map((name) => [name, raw[name]?.[0]]));
  const query = AuditQuery.safeParse(typed);
  const page = query.success ? await attending((db) => auditTrail(db, query.data, limit)) : null;
  return (
    <AuditView
      typed={{ who: typed.who ?? "", kind: typed.kind ?? "", day: typed.day ?? "" }}
      faults={query.success ? [] : faultsOf(query.error).map(({ path, message }) => `${path} ${message}`)}
      people={await attending(whoActs)}
      entries={page?.entries ?? []}
      older={page?.older ?? null}
      isFirst={typed.before === undefined}
    />
  );
}
