import { numbered } from "@/domain/status/wording";
import { Link } from "../link";

/** A place in the list at which there is nothing any more, though there are entries: all of them come before it. */
export function PastTheEnd({ total, start }: { total: number; start: string }) {
  return (
    <section className="state" aria-labelledby="nothing">
      <h2 id="nothing">The list ends before this place</h2>
      <p>
        {total === 1
          ? "The one entry that was found lies"
          : `All ${numbered(total, "entry", "entries")} that were found lie`}{" "}
        on the other side of it.
      </p>
      <p className="state__act">
        <Link className="btn" href={start}>
          To the beginning of the list
        </Link>
      </p>
    </section>
  );
}
