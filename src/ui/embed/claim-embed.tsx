import type { ClaimPage } from "@/domain/pages";
import { isUnsaid, labelOn } from "@/domain/status/unsaid";
import { standfirstLine } from "@/domain/timeline/standfirst-line";
import { claimTextOf } from "../lines/claim-text";
import { MarkedText } from "../lines/marked";
import { StatusTerm } from "../lines/status-label";
import { type AsOf, href } from "../links";

/** A claim in a frame: its status in words, its own words, who says so, and why the status is what it is. */
export function ClaimEmbed({ page, asOf }: { page: ClaimPage; asOf: AsOf }) {
  const { record, report } = page;
  const line = standfirstLine(record, report);
  const because = report.decided
    ? `An editor decided: ${report.decided.reason}`
    : report.rules.find(({ rule }) => rule === report.status)?.because;
  return (
    <div className="grid grid-cols-[9px_1fr] gap-x-4" data-status={report.status}>
      <span className="vline" aria-hidden="true" />
      <div className="min-w-0">
        <p className="mb-2">
          <StatusTerm style={report.status} asOf={asOf} large>
            {labelOn(report.status, asOf)}
          </StatusTerm>
        </p>
        <h1 className={`${claimTextOf("font-[450]")} text-xl text-pretty`} dir="auto">
          <a className="pale-link" href={href(`/claims/${record.id}`, { asOf })}>
            <MarkedText text={record.text} marks={line.marks} />
          </a>
        </h1>
        {line.source ? <p className="mt-2 text-ink-2">{line.source}</p> : null}
        {line.against.map((words) => (
          <p className="text-ink-2" key={words}>
            {words}
          </p>
        ))}
        {because && !isUnsaid(report.status, asOf) ? (
          <p className="mt-2 text-sm text-ink-3">{because}</p>
        ) : null}
      </div>
    </div>
  );
}
