import { apart } from "../apart";
import { refusedHow } from "../sourcing/refusal";
import { type Refused, refusedToWords } from "../sourcing/speaker";
import { statusIn } from "../status/status-words";
import { statusLead, toldClaim } from "../status/told-claim";
import { numbered, sentence } from "../status/wording";
import { instantWords } from "../time/date-words";
import type { LineStyle } from "../vocabulary";
import type { Change, Response, StoryChange, ToldClaim } from "./story-change";

/**
 * One line for a change, as a feed reader lists it. It leads with the status that the claim has now: a line of an earlier day
 * is read long after it, and is not to say of what was refuted since that it is so.
 */
export function changeTitle(change: StoryChange): string {
  switch (change.kind) {
    case "claim_added":
    case "status_changed":
    case "details_added":
      return ledTitle(change.claim, whatMoved(change));
    case "response_added":
      return responseSentence(change.response);
    case "question_raised":
      return `Open question: ${apart(change.question.text)}`;
    case "question_answered":
      return `Answered: ${apart(change.question.text)}`;
    default: {
      const unknown: never = change;
      return unknown;
    }
  }
}

/** A claim with its status in front, and what is new about it: "Disputed (reworded): …". */
export function ledTitle({ text, status }: ToldClaim, news: string): string {
  return `${statusLead(status)} (${news}): ${apart(text)}`;
}

type OfStatus = Extract<StoryChange, { kind: "claim_added" | "status_changed" | "details_added" }>;

/** "before: reported"; with the day, where the status is another one since. */
function whatMoved(change: OfStatus): string {
  const isSince = (change.kind === "status_changed" ? change.to : change.status) !== change.claim.status;
  const on = isSince ? `on ${instantWords(change.at)}: ` : "";
  switch (change.kind) {
    case "claim_added":
      return isSince ? `${on}new, ${statusIn(change.status)}` : "new";
    case "status_changed":
      return isSince
        ? `${on}from ${statusIn(change.from)} to ${statusIn(change.to)}`
        : `before: ${statusIn(change.from)}`;
    case "details_added":
      return isSince ? `${on}more on it, still ${statusIn(change.status)}` : "more on it";
    default: {
      const unknown: never = change;
      return unknown;
    }
  }
}

/** The sentence or two under that line: why, or what it is about. */
export function changeReason(change: Change): string {
  switch (change.kind) {
    case "claim_added":
    case "status_changed":
    case "details_added":
      return change.because;
    case "response_added":
      return [
        `${askedAbout(change)} A refusal to comment does not move the status.`,
        ...(isOfSeveral(change) ? besideClaims(change).map((claim) => toldClaim(claim)) : []),
      ].join("\n");
    case "question_raised":
      return "The reporting says that this is not known.";
    case "question_answered":
      return `Answered by: ${toldClaim(change.answer)}`;
    default: {
      const unknown: never = change;
      return unknown;
    }
  }
}

/** "Asked by The Daily Beast about: Reported, not confirmed: The directors met." */
export function askedAbout(change: Beside & { response: Refused }): string {
  const { response, claim } = change;
  if (isOfSeveral(change)) return besideSeveral(response, besideClaims(change).length);
  return `${sentence(refusedToWords(response))} about: ${toldClaim(claim)}`;
}

/** "As told in The Daily Beast: one refusal, beside 16 claims. Not each need have been put to them." */
export function besideSeveral(response: Omit<Refused, "words">, many: number): string {
  return `${sentence(refusedToWords(response))}: one refusal, beside ${numbered(many, "claim", "claims")}. Not each need have been put to them.`;
}

type Beside = { claim: ToldClaim; alsoAbout?: ToldClaim[] };

/** The claims beside which one refusal stands. */
export function besideClaims({ claim, alsoAbout = [] }: Beside): ToldClaim[] {
  return [claim, ...alsoAbout];
}

export function isOfSeveral(change: Beside): boolean {
  return besideClaims(change).length > 1;
}

/** "The CIA declined to comment.", or of one thing only: "The CIA “declined to say who went”." */
export function responseSentence(response: Pick<Response, "name" | "stance" | "words">): string {
  return `${apart(response.name)} ${refusedHow(response)}.`;
}

/** The line that a change ends on. */
export function changeLine(change: Change): LineStyle {
  switch (change.kind) {
    case "claim_added":
    case "details_added":
      return change.status;
    case "status_changed":
      return change.to;
    case "response_added":
      return "none";
    case "question_raised":
    case "question_answered":
      return "open";
    default: {
      const unknown: never = change;
      return unknown;
    }
  }
}

/** Where a change can be read in full, as a path inside the site. */
export function changePath(change: Change, story: string): string {
  switch (change.kind) {
    case "claim_added":
    case "status_changed":
    case "details_added":
      return `/claims/${change.claim.id}`;
    case "response_added":
      return `/claims/${change.claim.id}#said-${change.response.id}`;
    case "question_raised":
      return change.aboutId
        ? `/claims/${change.aboutId}#${change.question.id}`
        : `/stories/${story}#${change.question.id}`;
    case "question_answered":
      return `/claims/${change.answer.id}`;
    default: {
      const unknown: never = change;
      return unknown;
    }
  }
}
