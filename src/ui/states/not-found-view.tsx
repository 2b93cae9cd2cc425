import { Link } from "../link";
import { Shell } from "../shell";
import { StatePage } from "./state-page";

/** There is no such page, or there was none yet on the day that the reader looks from. */
export function NotFoundView() {
  return (
    <Shell section={null} asOf={null} here="/">
      <StatePage title="There is nothing at this address">
        <p>
          It may have been mistyped, or it stands for something that was not yet known on the day that you
          look from.
        </p>
        <p className="state__act">
          <Link className="btn btn--primary" href="/">
            Open the timeline
          </Link>
          <Link className="btn" href="/stories">
            See all stories
          </Link>
        </p>
      </StatePage>
    </Shell>
  );
}
