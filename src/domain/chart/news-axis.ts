import { dayIn } from "../time/date-words";

/** A day, month or year with news. `words` is what it is called. */
export type AxisColumn = { from: Date; words: string };

/** An axis of the times at which something changed. `placeOf` gives a share of its width, 0 to 1. */
export type NewsAxis = {
  unit: "day" | "month" | "year";
  columns: AxisColumn[];
  placeOf: (instant: Date) => number;
};

/** As many columns as a phone can still tell apart. */
const mostColumns = 36;

const units = ["day", "month", "year"] as const;

/**
 * One column for each day with news, all of one width: a story that is loud for three days and quiet for two years would on
 * a true scale be two strokes. Within a column what changed stands in order, not to the minute. Days become months, and
 * months years, where there would be too many to tell apart.
 */
export function newsAxis(instants: readonly Date[], zone: string | null): NewsAxis {
  const distinct = [...new Set(instants.map((instant) => instant.getTime()))].sort((a, b) => a - b);
  const grouped = units.map((unit) => ({ unit, columns: columnsOf(distinct, unit, zone) }));
  const { unit, columns } = grouped.find((each) => each.columns.length <= mostColumns) ?? grouped.at(-1)!;
  const places = new Map(
    columns.flatMap(({ times }, column) =>
      times.map((time, rank) => [time, (column + rank / times.length) / columns.length] as const),
    ),
  );
  return {
    unit,
    columns: columns.map(({ words, times }) => ({ from: new Date(times[0]!), words })),
    placeOf: (instant) => {
      const place = places.get(instant.getTime());
      if (place === undefined) throw new Error(`${instant.toISOString()} is not on this axis`);
      return place;
    },
  };
}

function columnsOf(times: readonly number[], unit: NewsAxis["unit"], zone: string | null) {
  const columns: { words: string; times: number[] }[] = [];
  for (const time of times) {
    const words = dayIn(new Date(time), zone ?? "UTC")
      .split(" ")
      .slice(units.indexOf(unit))
      .join(" ");
    const last = columns.at(-1);
    if (last?.words === words) last.times.push(time);
    else columns.push({ words, times: [time] });
  }
  return columns;
}
