import { apart } from "@/domain/apart";
import type { SpreadChart, SpreadRow } from "@/domain/chart/spread-chart";
import { joined } from "@/domain/status/wording";
import { instantWords, isoShort } from "@/domain/time/date-words";
import { EntityLink } from "../entries/entity-link";
import { Link } from "../link";
import { type AsOf, href } from "../links";

/** Pixels from one lane to the next, and from the top of a row to its dot. */
const [laneWidth, dotAt] = [20, 22];

/** More lanes than this are no drawing any more, and take the room of the words, which say the same. */
const mostLanes = 7;

/**
 * Who told a claim, first to last, each on a lane of its own with the lines that lead to whoever had it from there. The same
 * stands in words in each row.
 */
export function SpreadRows(props: { chart: SpreadChart; zone: string | null; asOf: AsOf }) {
  const { chart, zone, asOf } = props;
  const isDrawn = chart.lanes <= mostLanes;
  const gutter = isDrawn ? chart.lanes * laneWidth + 8 : 0;
  const last = chart.rows.filter(({ article }) => article !== null).length;
  return (
    <>
      <ol className="pb-4">
        {chart.rows.map((row, number) => (
          <li key={row.id} className="relative py-2.5" style={{ paddingInlineStart: `${gutter}px` }}>
            {isDrawn ? <Lines chart={chart} number={number} /> : null}
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-semibold">
                {row.entity ? <EntityLink entity={row.entity} asOf={asOf} /> : <bdi>{row.name}</bdi>}
              </span>
              {row.article ? (
                <time className="text-sm text-ink-3" dateTime={isoShort(row.at)}>
                  {instantWords(row.at, zone)}
                </time>
              ) : null}
            </p>
            {row.article ? (
              <p className="font-serif text-pretty">
                <Link className="pale-link" href={href(`/articles/${row.article.id}`, { asOf })}>
                  <bdi lang={row.article.language}>{row.article.title}</bdi>
                </Link>
              </p>
            ) : null}
            <p className="text-sm text-ink-3">{fromWords(row, chart)}</p>
          </li>
        ))}
      </ol>
      {last < chart.articles ? (
        <p className="pb-8 text-sm text-ink-3">
          The first {last} of {chart.articles.toLocaleString("en-GB")} articles. All of them stand with the
          claim.
        </p>
      ) : null}
    </>
  );
}

/** "Had it from TASS.", or what the row is where it had it from nobody. */
function fromWords({ from, isOwn, article }: SpreadRow, { rows }: SpreadChart): string {
  const had = joined([...new Set(from.map(({ row }) => apart(rows[row]!.name)))]);
  if (article === null) return from.length > 0 ? `Had it from ${had}.` : "Where it begins.";
  if (from.length === 0) return "Tells it of its own.";
  return isOwn ? `Tells it of its own, and had it from ${had}.` : `Had it from ${had}.`;
}

function Lines({ chart, number }: { chart: SpreadChart; number: number }) {
  const row = chart.rows[number]!;
  const passing = chart.rows
    .slice(0, number + 1)
    .map((other, at) => ({ other, at }))
    .filter(({ other, at }) => other.until >= number && other.until > at);
  return (
    <span aria-hidden="true">
      {passing.map(({ other, at }) => (
        <span
          key={other.id}
          className="absolute flex w-[9px] justify-center"
          data-status={other.style ?? undefined}
          style={{
            insetInlineStart: `${laneAt(other)}px`,
            top: at === number ? `${dotAt}px` : 0,
            ...(other.until === number ? { height: `${dotAt}px` } : { bottom: 0 }),
          }}
        >
          <span className="vline" />
        </span>
      ))}
      {row.from.map(({ row: from, style }) => (
        <span
          key={from}
          className="absolute"
          data-status={style}
          style={{
            insetInlineStart: `${laneAt(chart.rows[from]!) + 4}px`,
            top: `${dotAt - 4}px`,
            width: `${laneAt(row) - laneAt(chart.rows[from]!)}px`,
          }}
        >
          <span className="hline" />
        </span>
      ))}
      <span
        className={`absolute size-[11px] rounded-full border-2 border-ink ${row.article ? "bg-ink" : "bg-paper"}`}
        style={{ insetInlineStart: `${laneAt(row) - 1}px`, top: `${dotAt - 5}px` }}
      />
    </span>
  );
}

function laneAt({ lane }: SpreadRow): number {
  return lane * laneWidth;
}
