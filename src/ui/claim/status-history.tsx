import { labelOn } from "@/domain/status/unsaid";
import { instantWords, isoShort } from "@/domain/time/date-words";
import type { Status } from "@/domain/vocabulary";
import { StatusTerm } from "../lines/status-label";
import type { AsOf } from "../links";

/** What became public at one instant and what it did to the status, which may be nothing. */
export type HistoryStep = { at: Date; before: Status | null; after: Status; because: string };

/** The status over public time, with the steps that moved nothing: silence is part of the record. */
export function StatusHistory(props: { steps: HistoryStep[]; zone: string | null; asOf: AsOf }) {
  const { steps, zone, asOf } = props;
  return (
    <section className="histsec" aria-labelledby="history-h">
      <h2 id="history-h" className="sech">
        Status history
      </h2>
      {steps.length === 0 ? <p className="sf__none">Nothing was public yet.</p> : null}
      <ol className="history">
        {steps.map((step) => (
          <li key={step.at.toISOString()} data-status={step.after}>
            <span className="vline" aria-hidden="true" />
            <div>
              <p>
                {step.before === step.after ? (
                  <span className="status" data-status="open">
                    No change
                  </span>
                ) : (
                  <StatusTerm style={step.after} asOf={asOf}>
                    {labelOn(step.after, step.at)}
                  </StatusTerm>
                )}
                <time dateTime={isoShort(step.at)}>{instantWords(step.at, zone)}</time>
              </p>
              <p>{step.because}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
