import type { Histogram as HistogramValue } from "@/domain/pages";
import type { TimelineAddress } from "./address";
import { matching } from "./histogram-bars";
import { HistogramDrawing } from "./histogram-drawing";
import { lineField } from "./line-field";
import { filterForm } from "./search-row";

/** Claims over time, stacked in the patterns of their statuses, with the dates as fields of the form. */
export function Histogram({ histogram, address }: { histogram: HistogramValue; address: TimelineAddress }) {
  if (histogram.bars.length === 0) return null;
  const summary = inWords(histogram);
  const span = { from: address.from, to: address.to };
  return (
    <figure>
      <figcaption className="mb-3 flex flex-wrap items-baseline justify-between gap-2 text-sm/6">
        <span>
          <strong className="mr-[0.5em] font-semibold">Claims per {histogram.unit}</strong>{" "}
          <span className="text-ink-3">pale bars: all stories</span>
        </span>
        <fieldset className="inline-flex items-baseline gap-2 text-ink-3">
          <legend className="sr-only">Dates between which it happened or was said</legend>
          <DateField name="from" label="From" value={address.from} />
          <DateField name="to" label="to" value={address.to} />
          {/* In a field an example is taken for what was typed. */}
          <span id="range-hint">like 2016 or 2016-09</span>
        </fieldset>
      </figcaption>
      <HistogramDrawing histogram={histogram} {...span} size="wide" summary={summary} />
      <HistogramDrawing histogram={histogram} {...span} size="phone" summary={summary} />
    </figure>
  );
}

/** A date as precise as one likes, typed. */
export const dateField = {
  // No numeric keypad: on an iPhone it has no hyphen.
  type: "text",
  pattern: "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?",
  title: "A year, a month or a day, like 2016, 2016-09 or 2016-09-20",
  autoComplete: "off",
  size: 10,
} as const;

function DateField({ name, label, value }: { name: "from" | "to"; label: string; value: string }) {
  return (
    <>
      <label htmlFor={name}>{label}</label>
      <input
        className={`w-[5.2rem] tabular-nums ${lineField}`}
        id={name}
        name={name}
        form={filterForm}
        {...dateField}
        defaultValue={value}
        aria-describedby="range-hint"
      />
    </>
  );
}

/** The text version of the drawing: its span, its highest bar, and how much matches. */
export function inWords(histogram: HistogramValue): string {
  const { bars, unit } = histogram;
  const highest = bars.reduce((best, bar) => (matching(bar) > matching(best) ? bar : best), bars[0]!);
  const total = bars.reduce((sum, bar) => sum + matching(bar), 0);
  const span = `Claims per ${unit}, ${bars[0]!.label} to ${bars.at(-1)!.label}.`;
  if (total === 0) return `${span} None match.`;
  return `${span} ${total} match; most, ${matching(highest)}, fall in ${highest.label}.`;
}
