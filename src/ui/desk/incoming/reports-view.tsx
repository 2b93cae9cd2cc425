import type { ReactNode } from "react";
import type { ReaderReports } from "@/domain/report/reader-report";
import { reportKeys } from "@/domain/report/report-keys";
import { EmptyNote } from "../../empty-note";
import { Link } from "../../link";
import { DeskHead } from "../frame/desk-shell";
import { KeyHints } from "../frame/key-hints";
import { NewerOlder } from "../frame/newer-older";

/** What readers report as wrong. `children` draws the reports of this page; `settled` tells which of the two lists it is. */
export function ReportsView(props: { found: ReaderReports; settled: boolean; children: ReactNode }) {
  const { found, settled, children } = props;
  return (
    <>
      <DeskHead
        title={settled ? "Reports that are settled" : "Reports"}
        note="What readers say is wrong on a page, the newest first. Nobody else sees it."
      >
        {settled ? (
          <Link href="/desk/reports">{found.open === 0 ? "Open ones" : `Open ones (${found.open})`}</Link>
        ) : (
          <Link href="/desk/reports?settled=1">Settled ones</Link>
        )}
      </DeskHead>
      {found.total === 0 ? (
        <EmptyNote>
          {settled
            ? "No report is settled yet."
            : "No report waits. Readers find “Report an error on this page” at the foot of every page."}
        </EmptyNote>
      ) : (
        <>
          <p className="text-sm text-ink-3">
            {found.total === 1 ? "One" : found.total}
            {settled ? " settled." : found.total === 1 ? " waits." : " wait."} <KeyHints keys={reportKeys} />
          </p>
          {children}
          <NewerOlder
            label="Pages of reports"
            page={found.page}
            pages={found.pages}
            to={(number) =>
              `/desk/reports?${new URLSearchParams({ ...(settled && { settled: "1" }), page: String(number) })}`
            }
          />
        </>
      )}
    </>
  );
}
