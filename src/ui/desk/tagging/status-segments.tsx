"use client";

import { statusWords } from "@/domain/status/status-words";
import { statusKeys } from "@/domain/suggestion/keys";
import type { Status } from "@/domain/vocabulary";
import { Glyph } from "../../lines/status-label";
import { useStateOf } from "./use-state-of";

const usual: readonly Status[] = ["confirmed", "reported", "alleged", "disputed"];
const others: readonly Status[] = ["corroborated", "refuted", "retracted"];

/**
 * The status of what this form would make. The rules give one; choosing another asks what would make it so. The less
 * usual ones are behind their letters and a button, and shown where the rules or a decision give them.
 */
export function StatusSegments(props: {
  of: string;
  status: Status;
  /** An editor decided it against the rules. */
  isDecided: boolean;
  choose: (status: Status) => void;
  withKeys: boolean;
}) {
  const { of, status, isDecided, choose, withKeys } = props;
  const [isOpen, setOpen] = useStateOf(of, false);
  const shown = [...usual, ...others.filter((one) => isOpen || one === status)];
  return (
    <fieldset className={isOpen ? "f stseg stseg--all" : "f stseg"}>
      <legend>Status, {isDecided ? "as you decided" : "as the rules give it"}</legend>
      {shown.map((one) => (
        <label key={one} data-status={one}>
          <input
            type="radio"
            name="status"
            checked={one === status}
            onChange={() => choose(one)}
            aria-keyshortcuts={withKeys ? statusKeys[one]?.toLowerCase() : undefined}
          />
          <span>
            <Glyph style={one} />
            {statusWords[one].label}
            {withKeys ? <kbd>{statusKeys[one]}</kbd> : null}
          </span>
        </label>
      ))}
      {isOpen ? null : (
        <button className="linkish stseg__others" type="button" onClick={() => setOpen(true)}>
          Other statuses
        </button>
      )}
    </fieldset>
  );
}
