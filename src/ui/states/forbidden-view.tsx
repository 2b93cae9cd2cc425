import { Link } from "../link";
import { Shell } from "../shell";
import { StatePage } from "./state-page";

/** Somebody is signed in, and their role does not reach this page. */
export function ForbiddenView() {
  return (
    <Shell section={null} asOf={null} here="/">
      <StatePage title="Your account does not reach this page">
        <p>You are signed in, but your role does not include it. An administrator can change that.</p>
        <p className="state__act">
          <Link className="btn btn--primary" href="/">
            Open the timeline
          </Link>
          <Link className="btn" href="/account">
            Your account
          </Link>
        </p>
      </StatePage>
    </Shell>
  );
}
