import type { Metadata } from "next";
import { readerReports } from "@/queries/desk/incoming/reports";
import { ReportsView } from "@/ui/desk/incoming/reports-view";
import { admitted } from "../../../gate";
import { deskPage, rawOf, reading, type SearchParams } from "../../../reading";
import { ReportList } from "./report-list";

export const metadata: Metadata = { title: "Reports of readers" };

/** What readers report as wrong on a page. */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await admitted("edit");
  const { settled: [settled = ""] = [], page: [page = ""] = [] } = await rawOf(searchParams);
  const asked = { settled: settled === "1", page: deskPage(page) };
  const found = await reading((db) => readerReports(db, asked));
  return (
    <ReportsView found={found} settled={asked.settled}>
      <ReportList
        key={found.items.map(({ id, state }) => `${id} ${state}`).join()}
        reports={found.items}
        me={viewer.name}
      />
    </ReportsView>
  );
}
