import { numbered } from "@/domain/status/wording";
import { buttonLook } from "../button-look";
import { Link } from "../link";
import { StateActions, StatePart, StateText } from "./state-page";

/** A place in the list at which there is nothing any more, though there are entries: all of them come before it. */
export function PastTheEnd({ total, start }: { total: number; start: string }) {
  return (
    <StatePart title={<>The list ends before this place</>}>
      <StateText>
        {total === 1
          ? "The one entry that was found lies"
          : `All ${numbered(total, "entry", "entries")} that were found lie`}{" "}
        on the other side of it.
      </StateText>
      <StateActions>
        <Link className={buttonLook()} href={start}>
          To the beginning of the list
        </Link>
      </StateActions>
    </StatePart>
  );
}
