import type { ChartSpan, StatusChart } from "@/domain/chart/status-chart";
import { instantWords, isoShort } from "@/domain/time/date-words";
import { StatusLabel } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";

/** Claims by days: each a row whose line changes as its status did, with the same in words. */
export function StatusRows({ chart, zone, asOf }: { chart: StatusChart; zone: string | null; asOf: AsOf }) {
  return (
    <div className="pb-8">
      <Axis chart={chart} />
      <ol>
        {chart.rows.map((row) => (
          <li
            key={row.id}
            className="grid gap-x-10 gap-y-3 border-t border-hair py-4 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <div className="min-w-0">
              <p className="claim-words text-md text-pretty" dir="auto">
                <Link className="pale-link" href={href(`/claims/${row.id}`, { asOf })}>
                  {row.text}
                </Link>
              </p>
              <ol className="mt-2">
                {row.spans.map((span) => (
                  <li
                    key={span.since.getTime()}
                    className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-3"
                  >
                    <StatusLabel style={span.status} look="whitespace-normal">
                      {span.label}
                    </StatusLabel>{" "}
                    <span>
                      from <time dateTime={isoShort(span.since)}>{instantWords(span.since, zone)}</time>
                    </span>
                  </li>
                ))}
              </ol>
            </div>
            <Line spans={row.spans} chart={chart} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Names of days that have room on a wide screen, and of these the ones that have room on a phone. */
const [wideNames, narrowNames] = [7, 3];

function Axis({ chart: { axis } }: { chart: StatusChart }) {
  const { columns } = axis;
  const wide = Math.ceil(columns.length / wideNames);
  const narrow = wide * Math.ceil(columns.length / wide / narrowNames);
  return (
    <div className="grid gap-x-10 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]" aria-hidden="true">
      <span className="max-md:hidden" />
      <div className="relative h-9 text-xs text-ink-3 tabular-nums">
        {columns.map(({ words }, at) =>
          at % wide === 0 ? (
            <span
              key={words}
              className={`absolute bottom-1 whitespace-nowrap ${at % narrow === 0 ? "" : "max-md:hidden"}`}
              style={{ insetInlineStart: percent(at / columns.length) }}
            >
              {words}
            </span>
          ) : null,
        )}
      </div>
    </div>
  );
}

function Line({ spans, chart }: { spans: readonly ChartSpan[]; chart: StatusChart }) {
  const { columns } = chart.axis;
  return (
    <div className="relative min-h-9 self-stretch" aria-hidden="true">
      {columns.map(({ words }, at) => (
        <span
          key={words}
          className="absolute inset-y-0 border-l border-hair"
          style={{ insetInlineStart: percent(at / columns.length) }}
        />
      ))}
      {spans.map(({ status, since, from, to }) => (
        <span
          key={since.getTime()}
          className="absolute top-3 pe-[3px]"
          data-status={status}
          style={{ insetInlineStart: percent(from), width: percent(to - from) }}
        >
          <span className="hline" />
        </span>
      ))}
    </div>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1e5) / 1e3}%`;
}
