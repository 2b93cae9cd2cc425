import { dayWords } from "@/domain/time/date-words";
import { takenDownWords, type WithdrawnKind } from "@/domain/withdrawal";
import { Link } from "../link";
import { Shell } from "../shell";
import { StatePage } from "./state-page";

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
        <p>
          {takenDownWords[kind]} stood at this address. We took it down
          {at ? (
            <>
              {" "}
              on <time dateTime={at.toISOString()}>{dayWords(at)}</time>
            </>
          ) : null}
          .
        </p>
        <p>
          <strong>Why:</strong> {reason}
        </p>
        <p className="state__act">
          <Link className="btn btn--primary" href="/corrections">
            See all corrections
          </Link>
          <Link className="btn" href="/">
            Open the timeline
          </Link>
        </p>
      </StatePage>
    </Shell>
  );
}
