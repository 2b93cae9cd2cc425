import { buttonLook } from "../button-look";
import { Link } from "../link";
import { Shell } from "../shell";
import { StateActions, StatePage, StateText } from "./state-page";

/** There is no such page, or there was none yet on the day that the reader looks from. */
export function NotFoundView() {
  return (
    <Shell section={null} asOf={null} here="/">
      <StatePage title="There is nothing at this address">
        <StateText>
          It may have been mistyped, or it stands for something that was not yet known on the day that you
          look from.
        </StateText>
        <StateActions>
          <Link className={buttonLook("primary")} href="/">
            Open the timeline
          </Link>
          <Link className={buttonLook()} href="/stories">
            See all stories
          </Link>
        </StateActions>
      </StatePage>
    </Shell>
  );
}
