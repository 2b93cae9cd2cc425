import { Link } from "../link";
import { Shell } from "../shell";
import { StatePage } from "../states/state-page";

/** A link that lets nobody in any more; `how` says how to get one that does. */
export function DeadLink({ how }: { how: string }) {
  return (
    <Shell section={null} asOf={null} here={null} search={false}>
      <StatePage title="This link no longer holds">
        <p>It was used, replaced by a newer one, or is too old. {how}</p>
        <p className="state__act">
          <Link className="btn btn--primary" href="/sign-in">
            Sign in
          </Link>
          <Link className="btn" href="/">
            To the timeline
          </Link>
        </p>
      </StatePage>
    </Shell>
  );
}
