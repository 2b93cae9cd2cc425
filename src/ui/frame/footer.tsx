import { lineOrder } from "@/domain/status/line-order";
import { StatusTerm } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { DayForm } from "./day-form";

export function Footer({ asOf, here }: { asOf: AsOf; here: string | null }) {
  return (
    <footer className="mt-auto border-t border-hair bg-sunk">
      <div className="frame grid gap-8 pt-8 pb-10">
        <section aria-labelledby="foot-legend">
          <h2 className="mb-3 text-sm tracking-label" id="foot-legend">
            How to read the lines
          </h2>
          <ul className="flex flex-wrap gap-x-8 gap-y-2">
            {lineOrder.map((style) => (
              <li key={style}>
                <StatusTerm style={style} asOf={asOf} look="font-medium" />
              </li>
            ))}
          </ul>
        </section>
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
          <nav aria-label="Footer">
            <ul className="flex flex-wrap gap-x-6 gap-y-2 text-sm/6 print:hidden">
              <li>
                <Link href={href("/about/statuses", { asOf })}>How statuses are decided</Link>
              </li>
              <li>
                <Link href={href("/about", { asOf })}>What this site is</Link>
              </li>
              <li>
                <Link href="/corrections">Corrections</Link>
              </li>
              <li>
                <Link href={href("/sanctions", { asOf })}>Under sanctions</Link>
              </li>
              <li>
                <Link href={href("/changes", { asOf })}>What changes</Link>
              </li>
              {here === null ? null : (
                <li>
                  <Link href={href("/report", { page: href(here, { asOf }) })} rel="nofollow">
                    Report an error on this page
                  </Link>
                </li>
              )}
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
