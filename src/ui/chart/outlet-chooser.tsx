import type { ReactNode } from "react";
import { apart } from "@/domain/apart";
import { type CarryingOutlet, outletsOffered } from "@/domain/chart/outlet-chart";
import type { EntityRef } from "@/domain/claim";
import { numbered } from "@/domain/status/wording";
import { asOfText } from "@/domain/time/as-of-text";
import { buttonLook } from "../button-look";
import { EmptyNote } from "../empty-note";
import { FieldLabel, Select } from "../field-parts";
import type { AsOf } from "../links";

type Props = {
  outlets: readonly CarryingOutlet[];
  /** Null where the two that are asked for (slugs) cannot be compared. */
  pair: readonly [EntityRef, EntityRef] | null;
  asked: readonly [string | undefined, string | undefined];
  here: string;
  asOf: AsOf;
  /** The comparison of the pair. */
  children: ReactNode;
};

/** The two outlets that are compared, to be chosen without scripts too, and what stands there where nothing can be compared. */
export function OutletChooser({ outlets, pair, asked, here, asOf, children }: Props) {
  const [a, b] = outletsOffered(outlets, asked);
  return (
    <div className="pb-8">
      {outlets.length > 1 ? (
        <form
          className="mb-8 flex flex-wrap items-end gap-3 print:hidden"
          action={here}
          target="_top"
          aria-label="Outlets to compare"
        >
          <Choice name="a" label="Compare" outlets={outlets} chosen={pair?.[0].slug ?? a} />
          <Choice name="b" label="With" outlets={outlets} chosen={pair?.[1].slug ?? b} />
          {asOf ? <input type="hidden" name="asOf" value={asOfText(asOf)} /> : null}
          <button className={buttonLook()} type="submit">
            Compare
          </button>
        </form>
      ) : null}
      {pair ? children : <EmptyNote>{nothingWords(outlets, asked)}</EmptyNote>}
    </div>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  outlets: readonly CarryingOutlet[];
  chosen: string | undefined;
};

function Choice({ name, label, outlets, chosen }: ChoiceProps) {
  return (
    <div className="w-72 max-w-full min-w-0 max-sm:w-full">
      <FieldLabel htmlFor={`outlet-${name}`}>{label}</FieldLabel>
      <Select id={`outlet-${name}`} name={name} className="w-full" defaultValue={chosen}>
        {outlets.map(({ outlet, claims }) => (
          <option key={outlet.id} value={outlet.slug}>
            {outlet.name} ({numbered(claims, "claim", "claims")})
          </option>
        ))}
      </Select>
    </div>
  );
}

function nothingWords([first, second]: readonly CarryingOutlet[], [a, b]: Props["asked"]): string {
  if (first && !second)
    return `All that was known of this story on that day came by ${apart(first.outlet.name)}: there is no second outlet to compare.`;
  if (!first) return "No outlet was known in this story on that day.";
  if (a !== undefined && a === b) return "That is one and the same outlet. Choose two.";
  return "Nothing was known in this story from an outlet of that name on that day. Choose two of those above.";
}
