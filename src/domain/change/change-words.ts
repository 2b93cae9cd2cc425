import { apart } from "../apart";
import { stanceWords } from "../attribution-words";
import { statusWords } from "../status/status-words";
import { lowerFirst } from "../status/wording";
import type { LineStyle } from "../timeline/entry";
import type { Change } from "./story-change";

/** One line for a change, as a feed reader lists it. It never says more than the status does. */
export function changeTitle(change: Change): string {
  switch (change.kind) {
    case "claim_added":
      return `New, ${lowerFirst(statusWords[change.status].label)}: ${apart(change.claim.text)}`;
    case "status_changed": {
      const from = statusWords[change.from].short;
      const to = lowerFirst(statusWords[change.to].short);
      return `${from} → ${to}: ${apart(change.claim.text)}`;
    }
    case "details_added":
      return `More on: ${apart(change.claim.text)}`;
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

/** The sentence or two under that line: why, or what it is about. */
export function changeReason(change: Change): string {
  switch (change.kind) {
    case "claim_added":
    case "status_changed":
    case "details_added":
      return change.because;
    case "response_added":
      return `Asked by ${apart(change.response.askedBy)} about: ${apart(change.claim.text)} A refusal to comment does not move the status.`;
    case "question_raised":
      return "The reporting says that this is not known.";
    case "question_answered":
      return `Answered by: ${apart(change.answer.text)}`;
    default: {
      const unknown: never = change;
      return unknown;
    }
  }
}

/** "The CIA declined to comment." */
export function responseSentence({
  name,
  stance,
}: {
  name: string;
  stance: keyof typeof stanceWords;
}): string {
  return `${apart(name)} ${lowerFirst(stanceWords[stance])}.`;
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
