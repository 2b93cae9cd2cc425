import type { Change } from "@/domain/change/story-change";

/** Where at the desk that stands which a change is of. */
export function changePath(change: Change): string {
  if (!("claim" in change)) return `/desk/history/open_question/${change.question.id}`;
  return `/desk/claims/${change.claim.id}`;
}
