import { apart } from "@/domain/apart";
import type { PostsRow } from "@/domain/chart/posts-chart";
import type { EntityRef } from "@/domain/claim";
import { asOfWords } from "@/domain/time/date-words";
import { type OnDay, onDay } from "@/domain/time/on-day";
import type { Period } from "@/domain/time/period";
import { type Lane, type LifeChart, lifeChart } from "../entity/life-lanes";
import { yearsOf } from "../entity/life-lines";
import { EntityLink } from "../entries/entity-link";
import type { AsOf } from "../links";

type Line = { id: string; title: string; with: EntityRef; on: OnDay; lane: Lane };

/**
 * Who held which post and was under which sanctions, each a bar over time with its dates in words, and whether it stood on
 * the day that the chart ends with.
 */
export function PostsRows({ rows, at, asOf }: { rows: readonly PostsRow[]; at: Date; asOf: AsOf }) {
  const chart = lifeChart(
    rows.flatMap(({ positions }) => positions.map((line) => ({ line, title: line.title }))),
    rows.flatMap(({ sanctions }) => sanctions.map((line) => ({ line, title: "Sanctions" }))),
    at,
  );
  if (!chart) return null;
  const day = asOfWords(at);
  return (
    <div className="pb-8">
      <Years chart={chart} day={asOf ? day : "Now"} />
      <ol>
        {rows.map((row) => (
          <li key={row.entity.id} className="border-t border-hair py-4">
            <h2 className="text-md">
              <EntityLink entity={row.entity} asOf={asOf} />
            </h2>
            <ul>
              {linesOf(row, chart, at).map((line) => (
                <Bar key={line.id} line={line} chart={chart} day={asOf ? `on ${day}` : "now"} asOf={asOf} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

function linesOf({ positions, sanctions }: PostsRow, chart: LifeChart, at: Date): Line[] {
  const lanes = new Map(chart.lanes.map((lane) => [lane.id, lane]));
  const made = (line: Period & { id: string }, title: string, other: EntityRef): Line => {
    return { id: line.id, title, with: other, on: onDay(line, at), lane: lanes.get(line.id)! };
  };
  return [
    ...positions.map((line) => made(line, line.title, line.organization)),
    ...sanctions.map((line) => made(line, "Sanctions by", line.authority)),
  ];
}

const grid = "grid gap-x-10 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]";

function Bar(props: { line: Line; chart: LifeChart; day: string; asOf: AsOf }) {
  const { line, chart, day, asOf } = props;
  const isSanction = line.title === "Sanctions by";
  return (
    <li className={`${grid} items-center py-1.5`}>
      <p className="min-w-0 wrap-anywhere">
        <span className={line.on === "stood" ? "font-medium" : ""}>
          <bdi>{line.title}</bdi>
          {isSanction ? " " : ", "}
          <EntityLink className="pale-link" entity={line.with} asOf={asOf} />
        </span>
        <span className="block text-sm text-ink-3">
          {line.lane.span}. {onDayWords(line.on, isSanction, day)}
        </span>
      </p>
      <Track lane={line.lane} chart={chart} />
    </li>
  );
}

/** "Held on 30 Jan 2018", "Perhaps in force now". */
function onDayWords(on: OnDay, isSanction: boolean, day: string): string {
  const [stood, perhaps, over] = isSanction
    ? ["In force", "Perhaps in force", "No longer in force"]
    : ["Held", "Perhaps held", "No longer held"];
  return `${{ stood, perhaps, over }[on]} ${day}.`;
}

function Track({ lane, chart }: { lane: Lane; chart: LifeChart }) {
  const at = (instant: number) => percent(shareOf(chart, instant));
  return (
    <span className="relative block h-6" aria-hidden="true">
      <span
        className="absolute -inset-y-1.5 border-s border-ink"
        style={{ insetInlineStart: at(chart.day) }}
      />
      {lane.stretches.map((stretch) => (
        <span
          key={`${stretch.from} ${stretch.sure}`}
          className={`absolute top-1/2 ${stretch.sure ? "-mt-[2px] h-1 bg-confirmed-line" : "-mt-px border-t-2 border-dotted border-line"}`}
          style={{
            insetInlineStart: at(stretch.from),
            width: percent(shareOf(chart, stretch.to) - shareOf(chart, stretch.from)),
          }}
        />
      ))}
      {lane.dots.map((dot) => (
        <span
          key={dot.at}
          className={`absolute top-1/2 -ms-[5px] -mt-[5px] size-[10px] rounded-full ${dot.sure ? "bg-confirmed-line" : "border-2 border-line bg-paper"}`}
          style={{ insetInlineStart: at(dot.at) }}
        />
      ))}
    </span>
  );
}

/** Years that have room on a wide screen, and of these the ones that have room on a phone. */
const [wideYears, narrowYears] = [10, 4];

function Years({ chart, day }: { chart: LifeChart; day: string }) {
  const years = yearsOf(chart, wideYears).filter(({ at }) => shareOf(chart, at) < 0.88);
  const every = Math.ceil(years.length / narrowYears);
  return (
    <div className={grid} aria-hidden="true">
      <span className="max-md:hidden" />
      <div className="relative h-8 text-xs text-ink-3 tabular-nums">
        {years.map(({ words, at }, number) => (
          <span
            key={words}
            className={`absolute bottom-1 -translate-x-1/2 whitespace-nowrap ${number % every === 0 ? "" : "max-md:hidden"}`}
            style={{ insetInlineStart: percent(shareOf(chart, at)) }}
          >
            {words}
          </span>
        ))}
        <span className="absolute end-0 bottom-1 whitespace-nowrap text-ink">{apart(day)}</span>
      </div>
    </div>
  );
}

function shareOf({ from, to }: LifeChart, at: number): number {
  return (at - from) / Math.max(to - from, 1);
}

function percent(share: number): string {
  return `${Math.round(share * 1e5) / 1e3}%`;
}
