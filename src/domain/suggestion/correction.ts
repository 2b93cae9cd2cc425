import { saysSo } from "../attribution-meaning";
import type { ClaimSnapshot } from "../dossier/snapshot";
import { soundsLikeCorrection } from "../language/correction-words";
import { plainName } from "../plain-name";
import type { Stance } from "../vocabulary";
import type { AttributionForm } from "./form";

/** Whether it has to be asked what an attribution does to a claim that it joins: speak against it, or say it instead. */
export function mayCorrect({ stance, selectors }: Pick<AttributionForm, "stance" | "selectors">): boolean {
  if (!saysSo(stance)) return false;
  return stance === "corrects" || soundsLikeCorrection(selectors.map(({ exact }) => exact).join("\n"));
}

type Claim = Pick<ClaimSnapshot, "attributions">;
type Said = Pick<AttributionForm, "source" | "sourceDescription">;

/** Whether whoever speaks in a form has said so in this claim already. `nameOf` names an entity on record. */
export function hasSaidSo({ attributions }: Claim, said: Said, nameOf: (id: string) => string): boolean {
  return attributions.some(({ stance, sourceId, sourceDescription }) => {
    if (!saysSo(stance)) return false;
    if (said.source === null || sourceId === null)
      return (
        said.source === null &&
        sourceId === null &&
        said.sourceDescription !== null &&
        plainName(said.sourceDescription) === plainName(sourceDescription ?? "")
      );
    return "id" in said.source
      ? said.source.id === sourceId
      : plainName(said.source.create.name) === plainName(nameOf(sourceId));
  });
}

/** What a correction is to the claim that it corrects: from whoever said so it withdraws, from others it counts against. */
export function stanceAgainst(claim: Claim | null, said: Said, nameOf: (id: string) => string): Stance {
  return claim !== null && hasSaidSo(claim, said, nameOf) ? "retracts" : "disputes";
}
