import { labelOn } from "@/domain/status/unsaid";
import { instantWords, isoShort } from "@/domain/time/date-words";
import type { Status } from "@/domain/vocabulary";
import { EmptyNote } from "../empty-note";
import { StatusTerm } from "../lines/status-label";
import type { AsOf } from "../links";
import { SectionHead } from "../section-head";

/** What became public at one instant and what it did to the status, which may be nothing. */
export type HistoryStep = { at: Date; before: Status | null; after: Status; because: string };

/** The status over public time, with the steps that moved nothing: silence is part of the record. */
export function StatusHistory(props: { steps: HistoryStep[]; zone: string | null; asOf: AsOf }) {
  const { steps, zone, asOf } = props;
  return (
    <section aria-labelledby="history-h">
      <SectionHead id="history-h">Status history</SectionHead>
      {steps.length === 0 ? <EmptyNote>Nothing was public yet.</EmptyNote> : null}
      <ol>
        {steps.map((step) => (
          <li
            className="grid grid-cols-[9px_1fr] gap-x-5"
            key={step.at.toISOString()}
            data-status={step.after}
          >
            <span className="vline" aria-hidden="true" />
            <div className="pb-6 text-sm">
              <p className="mb-0.5 flex justify-between gap-4">
                {step.before === step.after ? (
                  <span className="status" data-status="open">
                    No change
                  </span>
                ) : (
                  <StatusTerm style={step.after} asOf={asOf}>
                    {labelOn(step.after, step.at)}
                  </StatusTerm>
                )}
                <time className="text-ink-3" dateTime={isoShort(step.at)}>
                  {instantWords(step.at, zone)}
                </time>
              </p>
              <p className="max-w-80">{step.because}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
