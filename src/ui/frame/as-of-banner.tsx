import { asOfWords } from "@/domain/time/date-words";
import { Link } from "../link";
import { type AsOf, asOfText } from "../links";

/** Says that the page shows an earlier day, and leads back to now. Nothing at all when it shows now. */
export function AsOfBanner({ asOf, here }: { asOf: AsOf; here: string }) {
  if (!asOf) return null;
  return (
    <aside className="asknown" aria-label="An earlier day">
      <p className="asknown__in">
        <span>
          <strong>
            As known on <time dateTime={asOfText(asOf)}>{asOfWords(asOf)}</time>
          </strong>{" "}
          <span className="dim">Later reports, corrections and decisions are left out.</span>
        </span>
        <Link href={here}>Back to now</Link>
      </p>
    </aside>
  );
}
