import { buttonLook } from "../button-look";
import { Link } from "../link";
import { Shell } from "../shell";
import { StateActions, StatePage, StateText } from "./state-page";

/** Somebody is signed in, and their role does not reach this page. */
export function ForbiddenView() {
  return (
    <Shell section={null} asOf={null} here="/">
      <StatePage title="Your account does not reach this page">
        <StateText>
          You are signed in, but your role does not include it. An administrator can change that.
        </StateText>
        <StateActions>
          <Link className={buttonLook("primary")} href="/">
            Open the timeline
          </Link>
          <Link className={buttonLook()} href="/account">
            Your account
          </Link>
        </StateActions>
      </StatePage>
    </Shell>
  );
}
