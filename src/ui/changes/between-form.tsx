import type { Moment } from "@/domain/pages";
import { dayWords, isoShort } from "@/domain/time/date-words";
import { buttonLook } from "../button-look";
import { dayField, dayForm } from "../frame/day-look";
import { Link } from "../link";
import { href } from "../links";

/** Two days to compare, chosen by hand or from moment to moment: a plain GET form, and links. */
export function BetweenForm(props: { here: string; moments: Moment[]; from: Date | null; to: Date | null }) {
  const { here, moments, from, to } = props;
  return (
    <div className="print:hidden">
      <form className={dayForm()} action={here}>
        <label htmlFor="between-from">From</label>
        <input
          className={dayField}
          id="between-from"
          name="from"
          type="date"
          required
          defaultValue={from ? dayOf(from) : undefined}
        />
        <label htmlFor="between-to">to</label>
        <input
          className={dayField}
          id="between-to"
          name="to"
          type="date"
          defaultValue={to ? dayOf(to) : undefined}
        />
        <button className={buttonLook("plain", "quiet")} type="submit">
          Compare
        </button>
        <span className="text-ink-3">Without a second day, up to now.</span>
      </form>
      {moments.length > 0 ? (
        <ul className="mt-4 grid gap-1 text-sm/6" aria-label="From one moment to the next">
          {moments.map((moment, index) => {
            const next = moments[index + 1];
            return (
              <li key={isoShort(moment.at)}>
                <Link href={href(here, { from: isoShort(moment.at), to: next ? isoShort(next.at) : null })}>
                  <MomentWords moment={moment} />, to {next ? <MomentWords moment={next} /> : "now"}
                </Link>
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}

function MomentWords({ moment }: { moment: Moment }) {
  return (
    <>
      <bdi>{moment.label}</bdi>, {dayWords(moment.at)}
    </>
  );
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
