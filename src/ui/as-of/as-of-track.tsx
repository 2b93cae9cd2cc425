import { apart } from "@/domain/apart";
import type { Moment } from "@/domain/pages";
import { asOfWords, isoShort } from "@/domain/time/date-words";
import { whenWords } from "@/domain/time/when-words";
import { DayForm } from "../frame/day-form";
import { Link } from "../link";
import { type AsOf, asOfText, href } from "../links";
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
  summary: string;
}) {
  const { moments, zone, asOf, here, summary } = props;
  const stops = stopsOf(moments, asOf, here, zone);
  const at = stops.findIndex((stop) => stop.when === "current");
  return (
    <section className="asof" aria-labelledby="asof-h">
      <div className="asof__head">
        <h2 id="asof-h">
          What was known{" "}
          {asOf ? (
            <>
              on <time dateTime={asOfText(asOf)}>{asOfWords(asOf)}</time>
            </>
          ) : (
            "up to now"
          )}
        </h2>
        <p className="asof__sum">{summary}</p>
      </div>
      {stops.length > 1 ? (
        <div
          className="asof__track"
          data-many={stops.length > 5 ? (stops.length > 9 ? "very" : "some") : undefined}
          style={{ "--n": stops.length, "--at": Math.max(at, 0) }}
        >
          <span className="asof__line" aria-hidden="true" />
          <AsOfRange
            stops={stops.map((stop) => ({
              href: stop.href,
              words: [stop.day, apart(stop.label)].filter(Boolean).join(", "),
            }))}
            at={Math.max(at, 0)}
          />
          <ol className="asof__ticks">
            {stops.map((stop, index) => (
              <li key={stop.href} className={tickClass(stop, index, stops.length, at)}>
                <Link
                  href={stop.href}
                  scroll={false}
                  aria-current={stop.when === "current" ? "true" : undefined}
                >
                  <b>{stop.day}</b>
                  <span>
                    <bdi>{stop.label}</bdi>
                  </span>
                </Link>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      <DayForm asOf={asOf} here={here} id="asof-day" label="Another day" />
      <p className="asof__between">
        <Link href={href(`${here}/changes`, { to: asOf })}>What changed between two days</Link>
      </p>
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

function tickClass(stop: Stop, index: number, count: number, current: number): string {
  const classes: string[] = [stop.when === "current" ? "cur" : stop.when];
  if (!named(index, count, current, 9)) classes.push("quiet");
  if (count > 5 && !named(index, count, current, 4)) classes.push("quiet-m");
  return classes.join(" ");
}
