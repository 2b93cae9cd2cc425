import { lineOrder } from "@/domain/status/line-order";
import { StatusTerm } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { DayForm } from "./day-form";

export function Footer({ asOf, here }: { asOf: AsOf; here: string | null }) {
  return (
    <footer className="foot">
      <div className="foot__in">
        <section aria-labelledby="foot-legend">
          <h2 className="label" id="foot-legend">
            How to read the lines
          </h2>
          <ul className="legend">
            {lineOrder.map((style) => (
              <li key={style}>
                <StatusTerm style={style} asOf={asOf} />
              </li>
            ))}
          </ul>
        </section>
        <div className="foot__row">
          <nav aria-label="Footer">
            <ul className="foot__links">
              <li>
                <Link href={href("/about/statuses", { asOf })}>How statuses are decided</Link>
              </li>
              <li>
                <Link href={href("/about", { asOf })}>What this site is</Link>
              </li>
              <li>
                <Link href="/corrections">Corrections</Link>
              </li>
            </ul>
          </nav>
          {here === null ? null : (
            <DayForm asOf={asOf} here={here} id="foot-day" label="See this page as known on" />
          )}
        </div>
      </div>
    </footer>
  );
}
