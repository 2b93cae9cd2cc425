"use client";

import { statusWords } from "@/domain/status/status-words";
import { statusKeys } from "@/domain/suggestion/keys";
import type { Status } from "@/domain/vocabulary";
import { FieldLegend } from "../../field-parts";
import { Glyph } from "../../lines/status-label";
import { LinkButton } from "../frame/link-button";
import { useStateOf } from "./use-state-of";

const usual: readonly Status[] = ["confirmed", "reported", "alleged", "disputed"];
const others: readonly Status[] = ["corroborated", "refuted", "retracted"];

const segment =
  "grid h-full min-h-9 grid-cols-[auto_1fr_auto] items-center gap-1.5 border border-line bg-raised px-2 text-sm/4.5 text-ink-2 " +
  "peer-checked:relative peer-checked:border-ink peer-checked:font-semibold peer-checked:text-ink " +
  "peer-checked:shadow-[inset_0_0_0_1.5px_var(--color-ink)] peer-focus-visible:z-1 peer-focus-visible:outline-2 " +
  "peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus max-lg:min-h-11 lg:pointer-fine:min-h-7.5 " +
  "[&_.glyph]:w-5.5";

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
    <fieldset
      className={`relative grid auto-cols-[minmax(0,1fr)] max-lg:grid-flow-row max-lg:grid-cols-[1fr_1fr] ${shown.length > usual.length ? "grid-cols-4" : "grid-flow-col"}`}
    >
      <FieldLegend className="col-span-full">
        Status, {isDecided ? "as you decided" : "as the rules give it"}
      </FieldLegend>
      {shown.map((one) => (
        <label
          key={one}
          className={`relative -mb-px -ml-px block text-xs/4.5 font-medium text-ink-2 first-of-type:ml-0 ${one === "corroborated" ? "col-span-2" : ""}`}
          data-status={one}
        >
          <input
            className="peer absolute opacity-0"
            type="radio"
            name="status"
            checked={one === status}
            onChange={() => choose(one)}
            aria-keyshortcuts={withKeys ? statusKeys[one]?.toLowerCase() : undefined}
          />
          <span className={segment}>
            <Glyph style={one} />
            {statusWords[one].label}
            {withKeys ? (
              <kbd className="min-w-0 border-0 bg-transparent p-0 text-ink-3">{statusKeys[one]}</kbd>
            ) : null}
          </span>
        </label>
      ))}
      {/* Beside the legend, which stands above the box of its fieldset. */}
      {isOpen ? null : (
        <LinkButton className="absolute right-0 bottom-full" type="button" onClick={() => setOpen(true)}>
          Other statuses
        </LinkButton>
      )}
    </fieldset>
  );
}
