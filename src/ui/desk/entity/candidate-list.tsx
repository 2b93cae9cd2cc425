import type { Candidate, LookedUp } from "@/domain/reconcile/looked-up";
import { buttonLook } from "../../button-look";
import { ExternalLink } from "../../entries/chain";

/** Whom a service takes to be meant by a name. */
export function CandidateList({ found, choose }: { found: LookedUp; choose: (one: Candidate) => void }) {
  return (
    <ul aria-label={`What ${found.service} answers`}>
      {found.candidates.map((one) => (
        <li key={one.id} className="border-b border-hair py-3">
          <p className="font-medium wrap-anywhere">{one.name}</p>
          <p className="text-ink-2 wrap-anywhere">
            {[one.description, one.types.join(", ")].filter(Boolean).join(" · ")}
          </p>
          <p className="text-ink-3 text-[0.92em] wrap-anywhere">
            {one.url ? <ExternalLink href={one.url}>{one.id}</ExternalLink> : one.id}
            {one.score === null ? "" : ` · score ${Math.round(one.score * 10) / 10}`}
            {one.match ? ` · ${found.service} is sure` : ""}
          </p>
          <button
            className={`${buttonLook("plain", "quiet")} mt-1`}
            type="button"
            aria-label={`Choose ${one.name}, ${one.id}`}
            onClick={() => choose(one)}
          >
            Choose
          </button>
        </li>
      ))}
    </ul>
  );
}
