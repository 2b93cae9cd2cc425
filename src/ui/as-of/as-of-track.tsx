import { apart } from "@/domain/apart";
import type { Moment } from "@/domain/pages";
import { asOfText } from "@/domain/time/as-of-text";
import { asOfWords, isoShort } from "@/domain/time/date-words";
import { whenWords } from "@/domain/time/when-words";
import { DayForm } from "../frame/day-form";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { AsOfRange } from "./as-of-range";

type Stop = { day: string; label: string; href: string; when: "past" | "current" | "future" };

/**
 * The named moments of a story and now, evenly spaced: not a scale of time. Every moment is a link; the slider
 * over them is for those who have a script.
 */
export function stopsOf(
  moments: readonly Moment[],
  asOf: AsOf,
  here: string,
  zone: string | null = null,
): Stop[] {
  const current = asOf === null ? moments.length : lastAt(moments, asOf);
  const day = whenWords(
    moments.map(({ at }) => at),
    zone,
  );
  const stops: Stop[] = moments.map((moment, index) => ({
    day: day(moment.at),
    label: moment.label,
    href: href(here, { asOf: isoShort(moment.at) }),
    when: index === current ? "current" : index < current ? "past" : "future",
  }));
  stops.push({ day: "Now", label: "", href: here, when: asOf === null ? "current" : "future" });
  return stops;
}

/** The last moment that had come by an instant; -1 where it lies before all of them. */
function lastAt(moments: readonly Moment[], asOf: Date): number {
  return moments.findLastIndex((moment) => moment.at.getTime() <= asOf.getTime());
}

export function AsOfTrack(props: {
  moments: Moment[];
  zone: string | null;
  asOf: AsOf;
  here: string;
  /** Where two days are compared; null where nothing is. */
  changes: string | null;
  summary: string;
}) {
  const { moments, zone, asOf, here, changes, summary } = props;
  const stops = stopsOf(moments, asOf, here, zone);
  const at = stops.findIndex((stop) => stop.when === "current");
  return (
    <section className="mb-9 border-t border-ink pt-4 lg:mb-12" aria-labelledby="asof-h">
      <div className="mb-4 flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <h2 className="text-md" id="asof-h">
          What was known{" "}
          {asOf ? (
            <>
              on <time dateTime={asOfText(asOf)}>{asOfWords(asOf)}</time>
            </>
          ) : (
            "up to now"
          )}
        </h2>
        <p className="text-sm/6 text-ink-3 max-lg:basis-full lg:ml-auto">{summary}</p>
      </div>
      {stops.length > 1 ? (
        <div className="relative print:hidden" style={{ "--n": stops.length, "--at": Math.max(at, 0) }}>
          <span
            className="moments-line absolute top-3.25 right-[calc(50%/var(--n))] left-[calc(50%/var(--n))] h-0.75"
            aria-hidden="true"
          />
          <AsOfRange
            stops={stops.map((stop) => ({
              href: stop.href,
              words: [stop.day, apart(stop.label)].filter(Boolean).join(", "),
            }))}
            at={Math.max(at, 0)}
          />
          <ol className="relative grid grid-cols-[repeat(var(--n),minmax(0,1fr))] text-center text-sm noscript:pt-[35px]">
            {stops.map((stop, index) => (
              <li key={stop.href} className={`${dot} ${dots[stop.when]}`}>
                <Link
                  className={`group no-underline ${placeOf(index, stops.length, at)}`}
                  href={stop.href}
                  scroll={false}
                  aria-current={stop.when === "current" ? "true" : undefined}
                >
                  <b
                    className={`block tabular-nums group-hover:underline group-hover:underline-offset-[0.2em] max-lg:px-1 max-lg:text-xs ${days[stop.when]}`}
                  >
                    {stop.day}
                  </b>
                  <span className={`block px-1 text-ink-3 ${stop.when === "current" ? "" : "max-lg:hidden"}`}>
                    <bdi>{stop.label}</bdi>
                  </span>
                </Link>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      <DayForm asOf={asOf} here={here} id="asof-day" label="Another day" className="mt-5" />
      {changes === null ? null : (
        <p className="mt-3 text-sm/6 print:hidden">
          <Link href={href(changes, { to: asOf })}>What changed between two days</Link>
        </p>
      )}
    </section>
  );
}

/**
 * Where many moments stand close together, only some keep their words: the current one, the ends, and every so
 * many between, none of them so near to the current one that words would touch. Fewer still on a phone.
 */
export function named(index: number, count: number, current: number, most: number): boolean {
  if (index === current || count <= most) return true;
  const step = Math.ceil((count - 1) / (most - 1));
  const near = (other: number) => Math.abs(index - other) < step;
  if (current >= 0 && near(current)) return false;
  if (index === count - 1) return true;
  return index % step === 0 && !near(count - 1);
}

/** A moment on the line. Without the slider the current one stands there as well. */
const dot =
  "relative before:absolute before:top-[-26.5px] before:left-1/2 before:-ml-[5.5px] before:size-2.75 before:rounded-full before:border-2 before:bg-paper";
const dots: Record<Stop["when"], string> = {
  past: "before:border-ink",
  current: "before:hidden before:border-ink noscript:before:block noscript:before:bg-ink",
  future: "before:border-line",
};
const days: Record<Stop["when"], string> = {
  past: "font-medium",
  current: "font-semibold",
  future: "font-medium text-ink-3",
};

/** On the line itself, without words; the slider reaches what is there, so its link is for when there is none. */
const onLine =
  "absolute inset-x-0 -top-7.25 h-7.25 overflow-hidden indent-[200%] whitespace-nowrap not-noscript:hidden";
const onLineOnPhone =
  "max-lg:absolute max-lg:inset-x-0 max-lg:-top-7.25 max-lg:h-7.25 max-lg:overflow-hidden max-lg:indent-[200%] max-lg:whitespace-nowrap max-lg:not-noscript:hidden";

/** Where the words of a moment stand: wider than the room between two, they are centred over it, turned inwards at the ends. */
function placeOf(index: number, count: number, current: number): string {
  if (!named(index, count, current, 9)) return onLine;
  const wide = count > 9 ? "block lg:ml-[calc(50%-3rem)] lg:w-24" : "block";
  if (count <= 5) return wide;
  if (!named(index, count, current, 4)) return `${wide} ${onLineOnPhone}`;
  if (index === 0) return `${wide} max-lg:w-20 max-lg:text-left`;
  if (index === count - 1) return `${wide} max-lg:ml-[calc(100%-5rem)] max-lg:w-20 max-lg:text-right`;
  return `${wide} max-lg:ml-[calc(50%-2.5rem)] max-lg:w-20`;
}
