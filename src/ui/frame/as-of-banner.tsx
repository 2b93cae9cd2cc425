import { asOfText } from "@/domain/time/as-of-text";
import { asOfWords } from "@/domain/time/date-words";
import { Link } from "../link";
import type { AsOf } from "../links";

/** Says that the page shows an earlier day, and leads back to now. Nothing at all when it shows now. */
export function AsOfBanner({ asOf, here }: { asOf: AsOf; here: string }) {
  if (!asOf) return null;
  return (
    <aside className="border-b border-hair bg-sunk text-sm" aria-label="An earlier day">
      <p className="frame flex flex-wrap justify-between gap-x-6 gap-y-1 py-2">
        <span>
          <strong className="mr-[0.6em] font-semibold">
            As known on <time dateTime={asOfText(asOf)}>{asOfWords(asOf)}</time>
          </strong>{" "}
          <span className="text-ink-3">Later reports, corrections and decisions are left out.</span>
        </span>
        <Link href={here}>Back to now</Link>
      </p>
    </aside>
  );
}
