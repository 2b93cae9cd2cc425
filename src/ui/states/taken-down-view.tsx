import { dayWords } from "@/domain/time/date-words";
import type { WithdrawnKind } from "@/domain/withdrawal";
import { takenDownWords } from "@/domain/withdrawal-words";
import { buttonLook } from "../button-look";
import { Link } from "../link";
import { Shell } from "../shell";
import { StateActions, StatePage, StateText } from "./state-page";

/** What stood here is shown no more, on no day; the reason is all that is told. */
export function TakenDownView({
  kind,
  reason,
  at,
}: {
  kind: WithdrawnKind;
  reason: string;
  at: Date | null;
}) {
  return (
    <Shell section={null} asOf={null} here="/">
      <StatePage title="This was taken down">
        <StateText>
          {takenDownWords[kind]} stood at this address. We took it down
          {at ? (
            <>
              {" "}
              on <time dateTime={at.toISOString()}>{dayWords(at)}</time>
            </>
          ) : null}
          .
        </StateText>
        <StateText>
          <strong>Why:</strong> {reason}
        </StateText>
        <StateActions>
          <Link className={buttonLook("primary")} href="/corrections">
            See all corrections
          </Link>
          <Link className={buttonLook()} href="/">
            Open the timeline
          </Link>
        </StateActions>
      </StatePage>
    </Shell>
  );
}
