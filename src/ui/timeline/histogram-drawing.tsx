import type { Histogram, HistogramBar } from "@/domain/pages";
import type { LineStyle } from "@/domain/vocabulary";
import { joinBars, matching, outside, type Stretch, stretchesOf, ticks } from "./histogram-bars";
import { HistogramBrush } from "./histogram-brush";

const sizes = {
  wide: {
    width: 1000,
    height: 136,
    floor: 114,
    most: 160,
    year: 44,
    className: "max-md:hidden",
    below: "bottom-[16.2%]",
  },
  phone: {
    width: 358,
    height: 92,
    floor: 70,
    most: 72,
    year: 40,
    className: "md:hidden",
    below: "bottom-[24%]",
  },
};
const top = 6;
/** Bars to a long step of the keys: a year of months, a month of days. */
const leaps = { day: 30, month: 12, year: 10 };
/** Up to this many entries in the highest bar, each is drawn as a unit of its own. */
const units = 12;

type Place = { x: number; width: number; floor: number; unit: number; single: boolean };

/** One drawing of the histogram. Heights are linear; the word for each bar is its title. */
export function HistogramDrawing(props: {
  histogram: Histogram;
  from: string;
  to: string;
  size: keyof typeof sizes;
  summary: string;
}) {
  const size = sizes[props.size];
  const bars = joinBars(props.histogram.bars, size.most);
  const highest = Math.max(1, ...bars.map((bar) => Math.max(bar.all, matching(bar))));
  const pitch = size.width / bars.length;
  const width = Math.min(pitch * (pitch < 6 ? 0.72 : 0.62), 28);
  const unit = Math.min((size.floor - top) / highest, 16);
  const out = outside(bars, props.from, props.to);
  const [left, right] = [out.left * pitch, size.width - out.right * pitch];
  return (
    <div className={`relative ${size.className}`}>
      <svg
        className="h-auto w-full overflow-visible forced-color-adjust-none [print-color-adjust:exact] in-aria-busy:opacity-50"
        viewBox={`0 0 ${size.width} ${size.height}`}
        width={size.width}
        height={size.height}
        role="img"
        aria-label={props.summary}
      >
        {bars.map((bar, index) => (
          <Bar
            key={bar.start}
            bar={bar}
            place={{
              x: round(index * pitch + (pitch - width) / 2),
              width: round(width),
              floor: size.floor,
              unit,
              single: highest <= units,
            }}
          />
        ))}
        {ticks(props.histogram, bars, size.year / pitch).map((tick) => {
          const x = round(tick.at * pitch);
          const atEnd = x > size.width - size.year;
          return (
            <g key={tick.at}>
              <path className="stroke-line" d={`M${x} ${size.floor}v5`} />
              <text
                className="fill-ink-3 text-[12px] tabular-nums"
                x={atEnd ? size.width : x + 3}
                y={size.floor + 17}
                textAnchor={atEnd ? "end" : "start"}
              >
                {tick.label}
              </text>
            </g>
          );
        })}
        <path className="stroke-ink" d={`M0 ${size.floor}H${size.width}`} />
        <g className="not-noscript:hidden">
          {out.left > 0 ? (
            <rect className="fill-paper opacity-70" x="0" y="0" width={left} height={size.floor} />
          ) : null}
          {out.right > 0 ? (
            <rect
              className="fill-paper opacity-70"
              x={right}
              y="0"
              width={size.width - right}
              height={size.floor}
            />
          ) : null}
        </g>
        {props.from === "" ? null : <path className="stroke-ink" d={`M${round(left)} 0V${size.floor}`} />}
        {props.to === "" ? null : <path className="stroke-ink" d={`M${round(right)} 0V${size.floor}`} />}
      </svg>
      <HistogramBrush
        className={size.below}
        bars={bars.map(({ start, end, label }) => ({ start, end, label }))}
        chosen={{
          first: Math.min(out.left, bars.length - 1),
          last: Math.max(bars.length - 1 - out.right, 0),
        }}
        ends={{ first: !props.histogram.before, last: !props.histogram.after }}
        leap={leaps[props.histogram.unit]}
      />
    </div>
  );
}

function Bar({ bar, place }: { bar: HistogramBar; place: Place }) {
  const stretches = stretchesOf(bar);
  const matched = matching(bar);
  const ceiling = place.floor - Math.max(bar.all, matched) * place.unit;
  const pale = place.floor - matched * place.unit - (matched > 0 ? 1.5 : 0);
  return (
    <g>
      <title>{`${bar.label}: ${matched} of ${bar.all}`}</title>
      {pale > ceiling ? (
        <rect
          className="fill-hair"
          x={place.x}
          y={round(ceiling)}
          width={place.width}
          height={round(pale - ceiling)}
        />
      ) : null}
      {stretches.flatMap((stretch) =>
        place.single ? (
          oneByOne(stretch).map((one) => <Mark key={`${one.style}${one.from}`} stretch={one} place={place} />)
        ) : (
          <Mark key={stretch.style} stretch={stretch} place={place} />
        ),
      )}
    </g>
  );
}

function oneByOne(stretch: Stretch): Stretch[] {
  return Array.from({ length: stretch.to - stretch.from }, (_, index) => ({
    style: stretch.style,
    from: stretch.from + index,
    to: stretch.from + index + 1,
  }));
}

/** A stretch as a line of its status: level where it is one entry, upright where it stands for many. */
function Mark({ stretch, place }: { stretch: Stretch; place: Place }) {
  const y = place.floor - stretch.to * place.unit;
  const height = Math.max((stretch.to - stretch.from) * place.unit - 1.5, 1);
  const { x, width } = place;
  const upright = height > width;
  const middle = upright ? x + width / 2 : y + height / 2;
  const along = upright
    ? `M${round(middle)} ${round(y)}v${round(height)}`
    : `M${x} ${round(middle)}h${width}`;
  const thickness = upright ? width : height;
  return (
    <Pattern
      style={stretch.style}
      box={{ x, y: round(y), width, height: round(height) }}
      along={along}
      thickness={thickness}
    />
  );
}

type Box = { x: number; y: number; width: number; height: number };

function Pattern(props: { style: LineStyle; box: Box; along: string; thickness: number }) {
  const { style, box, along } = props;
  const thick = Math.min(props.thickness, 8);
  switch (style) {
    case "confirmed":
      return <rect className="fill-confirmed-line" {...box} />;
    case "corroborated":
      return (
        <path
          className="fill-none stroke-corroborated-line"
          d={along}
          strokeWidth={round(thick)}
          strokeDasharray="5 2"
        />
      );
    case "reported":
      return (
        <path
          className="fill-none stroke-reported-line"
          d={along}
          strokeWidth={round(Math.min(thick, 3.4))}
          strokeLinecap="round"
          strokeDasharray="0 4.75"
        />
      );
    case "alleged":
      return (
        <path className="fill-none stroke-alleged-line" d={along} strokeWidth="1.5" strokeDasharray="5 3" />
      );
    case "disputed":
      return (
        <>
          <path className="fill-none stroke-confirmed-line" d={along} strokeWidth={round(thick)} />
          <path
            className="fill-none stroke-refuted-line"
            d={along}
            strokeWidth={round(thick)}
            strokeDasharray="3 3"
          />
        </>
      );
    case "refuted":
      return (
        <>
          <path className="fill-none stroke-refuted-line" d={along} strokeWidth="2" />
          <path
            className="fill-none stroke-refuted-line"
            d={`M${box.x} ${box.y + box.height}l${box.width} ${-box.height}`}
            strokeWidth="1.5"
          />
        </>
      );
    case "retracted":
      return (
        <path
          className="fill-none stroke-retracted-line"
          d={`M${box.x} ${box.y}l${box.width} ${box.height}m0 ${-box.height}l${-box.width} ${box.height}`}
          strokeWidth="1.2"
        />
      );
    case "unsourced":
      return (
        <path
          className="fill-none stroke-none-line stroke-[1.4]"
          d={`M${box.x} ${box.y + 0.7}h${box.width}m0 ${Math.max(box.height - 1.4, 2)}h${-box.width}`}
        />
      );
    case "none":
      return (
        <rect
          className="fill-none stroke-none-line stroke-[1.4]"
          x={box.x + 0.7}
          y={box.y + 0.7}
          width={Math.max(box.width - 1.4, 1)}
          height={Math.max(box.height - 1.4, 1)}
          rx="1.5"
        />
      );
    case "open":
      return (
        <path
          className="fill-none stroke-none-line stroke-[1.4]"
          d={`M${box.x + 0.7} ${box.y}v${box.height}m${box.width - 1.4} 0v${-box.height}`}
        />
      );
    case "answered":
      return (
        <path
          className="fill-none stroke-none-line stroke-[1.4]"
          d={`M${box.x + 0.7} ${box.y}v${box.height}m${box.width - 1.4} 0v${-box.height}m0 ${box.height / 2}h${1.4 - box.width}`}
        />
      );
    default:
      return style satisfies never;
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
