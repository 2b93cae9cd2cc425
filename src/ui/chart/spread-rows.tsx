import { apart } from "@/domain/apart";
import type { SpreadChart, SpreadRow } from "@/domain/chart/spread-chart";
import { joined } from "@/domain/status/wording";
import { instantWords, isoShort } from "@/domain/time/date-words";
import type { LineStyle } from "@/domain/vocabulary";
import { EntityLink } from "../entries/entity-link";
import { Link } from "../link";
import { type AsOf, href } from "../links";

/** Pixels from one lane to the next, and from the top of a row to its dot. */
const [laneWidth, dotAt] = [20, 22];

/**
 * Who told a claim, first to last, each on a lane of its own with the lines that lead to whoever had it from there. The same
 * stands in words in each row.
 */
export function SpreadRows(props: { chart: SpreadChart; zone: string | null; asOf: AsOf }) {
  const { chart, zone, asOf } = props;
  const gutter = chart.lanes * laneWidth + 8;
  return (
    <ol className="pb-8">
      {chart.rows.map((row, number) => (
        <li key={row.id} className="relative py-2.5" style={{ paddingInlineStart: `${gutter}px` }}>
          <Lines chart={chart} number={number} />
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-semibold">
              {row.entity ? <EntityLink entity={row.entity} asOf={asOf} /> : <bdi>{row.name}</bdi>}
            </span>
            {row.article ? (
              <time className="text-sm text-ink-3" dateTime={isoShort(row.article.publishedAt)}>
                {instantWords(row.article.publishedAt, zone)}
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
  );
}

/** "Had it from TASS.", or what the row is where it had it from nobody. */
function fromWords(row: SpreadRow, { rows }: SpreadChart): string {
  const had = row.from.map(({ row: number }) => apart(rows[number]!.name));
  if (had.length > 0) return `Had it from ${joined([...new Set(had)])}.`;
  return row.article ? "Tells it of its own." : "Where it begins.";
}

function Lines({ chart, number }: { chart: SpreadChart; number: number }) {
  const row = chart.rows[number]!;
  return (
    <span aria-hidden="true">
      {chart.rows.map((other, at) =>
        at <= number && other.until >= number && other.until > at ? (
          <span
            key={other.id}
            className="absolute flex w-[9px] justify-center"
            data-status={styleFrom(chart, at)}
            style={{
              insetInlineStart: `${laneAt(other)}px`,
              top: at === number ? `${dotAt}px` : 0,
              ...(other.until === number
                ? { height: `${dotAt - (at === number ? dotAt : 0)}px` }
                : { bottom: 0 }),
            }}
          >
            <span className="vline" />
          </span>
        ) : null,
      )}
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

const weightiest: LineStyle[] = ["confirmed", "reported", "alleged"];

/** The line of a lane: that of the weightiest word that goes along it. */
function styleFrom({ rows }: SpreadChart, number: number): LineStyle {
  const styles = new Set(
    rows.flatMap(({ from }) => from.flatMap(({ row, style }) => (row === number ? style : []))),
  );
  return weightiest.find((style) => styles.has(style)) ?? "alleged";
}
