import { buttonLook } from "../button-look";
import { Link } from "../link";
import { Shell } from "../shell";
import { StateActions, StatePage, StateText } from "../states/state-page";

/** A link that lets nobody in any more; `how` says how to get one that does. */
export function DeadLink({ how }: { how: string }) {
  return (
    <Shell section={null} asOf={null} here={null} search={false}>
      <StatePage title="This link no longer holds">
        <StateText>It was used, replaced by a newer one, or is too old. {how}</StateText>
        <StateActions>
          <Link className={buttonLook("primary")} href="/sign-in">
            Sign in
          </Link>
          <Link className={buttonLook()} href="/">
            To the timeline
          </Link>
        </StateActions>
      </StatePage>
    </Shell>
  );
}
