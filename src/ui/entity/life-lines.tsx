import type { PositionLine, SanctionLine } from "@/domain/pages";
import { dayWords } from "@/domain/time/date-words";
import { fitted } from "../graph/fitted";
import { SectionHead } from "../section-head";
import { type LifeChart, lifeChart } from "./life-lanes";

type LifeLinesProps = {
  positions: { line: PositionLine; title: string }[];
  sanctions: { line: SanctionLine; title: string }[];
  /** The right end of the axis: the day that the reader looks from. */
  now: Date;
};

/** Posts and sanctions over time, with open ends left open, and the same as a table for those who do not see it. */
export function LifeLines({ positions, sanctions, now }: LifeLinesProps) {
  const chart = lifeChart(positions, sanctions, now);
  if (!chart) return null;
  const label = chart.lanes.map((lane) => `${lane.title}, ${lane.span}.`).join(" ");
  return (
    <section aria-labelledby="life-h">
      <SectionHead id="life-h">
        {sanctions.length > 0 ? "Positions and sanctions over time" : "Positions over time"}
      </SectionHead>
      <figure>
        <WideChart chart={chart} now={now} label={label} />
        <PhoneChart chart={chart} now={now} label={label} />
      </figure>
      <div className="sr-only">
        <table>
          <caption>Positions and sanctions</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {chart.lanes.map((lane) => (
              <tr key={lane.id}>
                <td>{lane.title}</td>
                <td>{lane.span}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type ChartProps = { chart: LifeChart; now: Date; label: string };

function WideChart({ chart, now, label }: ChartProps) {
  const [left, right, step] = [264, 1290, 46];
  const bottom = 16 + chart.lanes.length * step + 2;
  const x = scale(chart, left, right);
  return (
    <svg
      className="h-auto w-full overflow-visible max-md:hidden"
      viewBox={`0 0 1312 ${bottom + 24}`}
      role="img"
      aria-label={label}
    >
      <Years chart={chart} x={x} bottom={bottom} most={12} left={left} right={1312} />
      {chart.lanes.map((lane, index) => {
        const y = 46 + index * step;
        return (
          <g key={lane.id}>
            <text className="fill-ink text-[15px] font-medium" x="0" y={y - 1}>
              {fitted(lane.title, 250, 8.8)}
            </text>
            <text className="fill-ink-3 text-[13px]" x="0" y={y + 15}>
              {fitted(lane.span, 250, 7)}
            </text>
            <LaneLine lane={lane} x={x} y={y} />
          </g>
        );
      })}
      <Now now={now} x={x} bottom={bottom} anchor="middle" />
    </svg>
  );
}

function PhoneChart({ chart, now, label }: ChartProps) {
  const step = 60;
  const bottom = 22 + chart.lanes.length * step;
  const x = scale(chart, 0, 350);
  return (
    <svg
      className="h-auto w-full overflow-visible md:hidden"
      viewBox={`0 0 358 ${bottom + 24}`}
      role="img"
      aria-label={label}
    >
      <Years chart={chart} x={x} bottom={bottom} most={5} left={0} right={358} />
      {chart.lanes.map((lane, index) => {
        const y = 66 + index * step;
        return (
          <g key={lane.id}>
            <text className="fill-ink text-[15px] font-medium" x="0" y={y - 27}>
              {fitted(lane.title, 340, 8.8)}
            </text>
            <text className="fill-ink-3 text-[13px]" x="0" y={y - 11}>
              {fitted(lane.span, 350, 7)}
            </text>
            <LaneLine lane={lane} x={x} y={y} />
          </g>
        );
      })}
      <Now now={now} x={x} bottom={bottom} anchor="end" />
    </svg>
  );
}

function LaneLine({
  lane,
  x,
  y,
}: {
  lane: LifeChart["lanes"][number];
  x: (at: number) => number;
  y: number;
}) {
  return (
    <>
      {lane.stretches.map((stretch) => (
        <path
          key={`${stretch.from} ${stretch.sure}`}
          className={
            stretch.sure
              ? "stroke-confirmed-line stroke-4"
              : "stroke-line stroke-[1.25] [stroke-dasharray:2_4]"
          }
          d={`M${x(stretch.from)} ${y}H${x(stretch.to)}`}
        />
      ))}
      {lane.dots.map(({ at, sure }) => (
        <circle
          key={at}
          className={sure ? "fill-confirmed-line stroke-paper stroke-2" : "fill-paper stroke-line stroke-2"}
          cx={x(at)}
          cy={y}
          r="5"
        />
      ))}
    </>
  );
}

type YearsProps = {
  chart: LifeChart;
  x: (at: number) => number;
  bottom: number;
  most: number;
  left: number;
  right: number;
};

function Years({ chart, x, bottom, most, left, right }: YearsProps) {
  return yearsOf(chart, most).map((one) => {
    const atEnd = x(one.at) > right - 36;
    return (
      <g key={one.words}>
        <path className="stroke-hair" d={`M${x(one.at)} 20V${bottom}`} />
        <text
          className="fill-ink-3 text-[13px]"
          x={atEnd ? right : Math.max(x(one.at), left)}
          y={bottom + 18}
          textAnchor={atEnd ? "end" : "start"}
        >
          {one.words}
        </text>
      </g>
    );
  });
}

/** The years that begin within the chart: all of them, or every second, fifth or tenth where they are many. */
export function yearsOf(chart: { from: number; to: number }, most: number): { words: string; at: number }[] {
  const first = new Date(chart.from).getUTCFullYear() + 1;
  const last = new Date(chart.to).getUTCFullYear();
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => (last - first) / one < most) ?? 500;
  const years: { words: string; at: number }[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step)
    years.push({ words: yearWords(year), at: beginOf(year) });
  return years;
}

/** The year before 1 is 1 BC, and nought here. */
function yearWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

/** `Date.UTC` takes the years up to 99 for those of the last century. */
function beginOf(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

function Now(props: { now: Date; x: (at: number) => number; bottom: number; anchor: "middle" | "end" }) {
  const x = props.x(props.now.getTime());
  return (
    <>
      <path className="stroke-ink stroke-1" d={`M${x} 16V${props.bottom}`} />
      <text
        className="fill-ink-3 text-[12.5px]"
        x={props.anchor === "end" ? x + 8 : Math.min(x, 1272)}
        y="10"
        textAnchor={props.anchor}
      >
        {dayWords(props.now)}
      </text>
    </>
  );
}

function scale(chart: LifeChart, left: number, right: number): (at: number) => number {
  const span = Math.max(chart.to - chart.from, 1);
  return (at) => Math.round((left + ((at - chart.from) / span) * (right - left)) * 10) / 10;
}
