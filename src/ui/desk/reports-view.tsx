import type { ReactNode } from "react";
import type { ReaderReports } from "@/domain/report/reader-report";
import { reportKeys } from "@/domain/report/report-keys";
import { buttonLook } from "../button-look";
import { EmptyNote } from "../empty-note";
import { Link } from "../link";
import { PagerRow } from "../pager-row";
import { DeskHead } from "./desk-shell";

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
            {settled ? " settled." : found.total === 1 ? " waits." : " wait."}{" "}
            <span className="max-sm:hidden">
              {reportKeys.map(({ shown, says }) => (
                <span key={says} className="mr-3">
                  <kbd>{shown}</kbd> {says}
                </span>
              ))}
            </span>
          </p>
          {children}
          <Pages found={found} settled={settled} />
        </>
      )}
    </>
  );
}

function Pages({ found: { page, pages }, settled }: { found: ReaderReports; settled: boolean }) {
  if (pages === 1) return null;
  const to = (number: number) =>
    `/desk/reports?${new URLSearchParams({ ...(settled && { settled: "1" }), page: String(number) })}`;
  return (
    <PagerRow label="Pages of reports">
      {page > 1 ? (
        <Link className={buttonLook()} href={to(page - 1)}>
          Newer
        </Link>
      ) : null}
      {page < pages ? (
        <Link className={buttonLook()} href={to(page + 1)}>
          Older
        </Link>
      ) : null}
      <span className="text-ink-3">
        Page {page} of {pages}
      </span>
    </PagerRow>
  );
}
