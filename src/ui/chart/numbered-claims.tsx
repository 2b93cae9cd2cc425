import type { Status } from "@/domain/vocabulary";
import { StatusLabel } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";

/** A claim that a chart speaks of by its number in the story. */
export type NumberedClaim = { id: string; number: number; text: string; status: Status; label: string };

/** The claims of a chart by their numbers, each with its status: what the numbers in the chart lead to. */
export function NumberedClaims({ claims, asOf }: { claims: readonly NumberedClaim[]; asOf: AsOf }) {
  return (
    <ol className="grid gap-x-10 gap-y-3 md:grid-cols-2">
      {claims.map((claim) => (
        <li key={claim.id} id={`claim-${claim.number}`} className="grid grid-cols-[2rem_minmax(0,1fr)]">
          <span className="text-ink-3 tabular-nums">{claim.number}</span>
          <div>
            <ClaimInChart claim={claim} asOf={asOf} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The words of a claim, which lead to it, over its status. */
export function ClaimInChart({
  claim,
  look = "",
  asOf,
}: {
  claim: NumberedClaim;
  look?: string;
  asOf: AsOf;
}) {
  return (
    <>
      <p className={`claim-words ${look}`} dir="auto">
        <Link className="pale-link" href={href(`/claims/${claim.id}`, { asOf })}>
          {claim.text}
        </Link>
      </p>
      <StatusLabel style={claim.status} look="whitespace-normal">
        {claim.label}
      </StatusLabel>
    </>
  );
}
