import type { ClaimRecord } from "../claim";
import { short } from "../draft/subject-words";
import { isInPart } from "../sourcing/in-part";
import { statusAsOf } from "../status/status";
import { statusIn } from "../status/status-words";
import type { SecondLook } from "./publication";
import type { NewsroomSettings } from "./settings";

/**
 * What about a claim, as it would be published, a chief has to look at first: only what was not so before. `before` is null
 * for a claim that readers do not know.
 */
export function secondLooks(
  before: ClaimRecord | null,
  after: ClaimRecord,
  asOf: Date,
  settings: NewsroomSettings,
): SecondLook[] {
  const looks: SecondLook[] = [];
  const was = (holds: (claim: ClaimRecord, asOf: Date) => boolean) => before !== null && holds(before, asOf);
  const title = `“${short(after.text)}”`;
  if (settings.secondLookUnnamed && isConfirmedOnOneUnnamed(after, asOf) && !was(isConfirmedOnOneUnnamed))
    looks.push({
      rule: "confirmed_on_one_unnamed",
      claimId: after.id,
      words: `${title} would be confirmed on the word of one unnamed source.`,
    });
  if (settings.secondLookRefutation && isRefuted(after, asOf) && !was(isRefuted))
    looks.push({ rule: "refutation", claimId: after.id, words: `${title} would be shown to be false.` });
  const { status } = statusAsOf(after, asOf);
  if (
    settings.secondLookStatuses.includes(status) &&
    !was((claim, at) => statusAsOf(claim, at).status === status)
  )
    looks.push({ rule: "status", claimId: after.id, words: `${title} would become ${statusIn(status)}.` });
  return looks;
}

/** Where a chief looks at all that is published, that is a reason too, and the only one that is about no claim. */
export function everyPublication(settings: NewsroomSettings, isAnything: boolean): SecondLook[] {
  if (!settings.secondLookAll || !isAnything) return [];
  return [
    { rule: "every_publication", claimId: null, words: "A chief looks at everything before readers see it." },
  ];
}

function isRefuted(claim: ClaimRecord, asOf: Date): boolean {
  return statusAsOf(claim, asOf).status === "refuted";
}

/**
 * The rules never confirm on an unnamed source; an editor may. Several unnamed sources may be one person, so they count
 * as one where nothing shows that they are not.
 */
function isConfirmedOnOneUnnamed(claim: ClaimRecord, asOf: Date): boolean {
  const { status, independence } = statusAsOf(claim, asOf);
  if (status !== "confirmed" || independence.min > 1) return false;
  const shown = claim.evidence.some(
    ({ bearing, authoritative, publishedAt }) =>
      bearing === "supports" && authoritative && publishedAt <= asOf,
  );
  const saying = claim.attributions.filter(
    (said) =>
      (said.stance === "asserts" || said.stance === "confirms") &&
      !isInPart(said) &&
      said.publishedAt <= asOf,
  );
  return !shown && saying.length > 0 && saying.every(({ source: { identity } }) => unnamed.has(identity));
}

const unnamed = new Set<string>(["unnamed_person", "unnamed_group"]);
