import type { PositionLine, SanctionLine } from "@/domain/pages";
import { readEdtf } from "@/domain/time/edtf";
import { periodWords } from "@/domain/time/period";

/**
 * Posts and sanctions as lanes over time. A lane is solid where the record speaks and finely dotted where it is
 * silent: before a beginning that nobody recorded, within the year in which something is only known to have begun, or where
 * a date is told as uncertain.
 */
export type Stretch = { from: number; to: number; sure: boolean };
export type Lane = {
  id: string;
  title: string;
  span: string;
  stretches: Stretch[];
  /** Instants that are known well enough for a dot; one of which the record is not sure is hollow. */
  dots: { at: number; sure: boolean }[];
};
/** `day` is the one that the chart is of, which ends it but for an end that is still to come. */
export type LifeChart = { lanes: Lane[]; from: number; to: number; day: number };

const year = 365.25 * 86_400_000;

/** Null where nothing is recorded. Instants are milliseconds, UTC; `now` ends the axis. */
export function lifeChart(
  positions: readonly { line: PositionLine; title: string }[],
  sanctions: readonly { line: SanctionLine; title: string }[],
  now: Date,
): LifeChart | null {
  const spans = [
    ...positions.map(({ line, title }) => ({ id: line.id, title, from: line.from, to: line.to })),
    ...sanctions.map(({ line, title }) => ({ id: line.id, title, from: line.from, to: line.to })),
  ];
  if (spans.length === 0) return null;
  const known = spans.flatMap(({ from, to }) => [boundsOf(from)?.from, boundsOf(to)?.from]);
  const first = Math.min(now.getTime(), ...known.filter((one) => one !== undefined));
  const end = Math.max(now.getTime(), ...spans.flatMap(({ to }) => boundsOf(to)?.to ?? []));
  const start = first - Math.max(year * 0.6, (end - first) * 0.06);
  return {
    from: start,
    to: end,
    day: now.getTime(),
    lanes: spans.map((span) => laneOf(span, start, now.getTime())),
  };
}

type Span = { id: string; title: string; from: string | null; to: string | null };

function laneOf({ id, title, from, to }: Span, start: number, now: number): Lane {
  const [begins, ends] = [boundsOf(from), boundsOf(to)];
  const stretches: Stretch[] = [];
  const dots: Lane["dots"] = [];
  const sureFrom = begins ? begins.to : null;
  const sureTo = ends ? ends.from : begins ? now : null;
  if (begins && begins.to > begins.from) stretches.push({ from: begins.from, to: begins.to, sure: false });
  if (!begins) stretches.push({ from: start, to: ends ? ends.from : now, sure: false });
  if (sureFrom !== null && sureTo !== null && sureTo > sureFrom)
    stretches.push({ from: sureFrom, to: sureTo, sure: begins!.sure && (ends?.sure ?? true) });
  if (ends && ends.to > ends.from) stretches.push({ from: ends.from, to: ends.to, sure: false });
  for (const bound of [begins, ends])
    if (bound && bound.from === bound.to) dots.push({ at: bound.from, sure: bound.sure });
  return { id, title, span: periodWords({ from, to }), stretches, dots };
}

/**
 * First and last instant that a date can mean. A month counts as known: a dot is wider than it. A year does not.
 */
function boundsOf(text: string | null): { from: number; to: number; sure: boolean } | null {
  const meaning = text === null ? null : readEdtf(text);
  if (!meaning) return null;
  const [from, to] = [meaning.from?.getTime() ?? null, meaning.to?.getTime() ?? null];
  if (from === null && to === null) return null;
  const fine =
    meaning.precision === "instant" || meaning.precision === "day" || meaning.precision === "month";
  const sure = !meaning.uncertain && !meaning.approximate;
  if (from !== null && (fine || to === null)) return { from, to: from, sure };
  return { from: from ?? to!, to: to ?? from!, sure };
}
