import { grouped } from "./grouped";
import type { RefusalChange, StoryChange } from "./story-change";

/**
 * Changes with one refusal told once: what one article tells of one speaker in the same words, and an editor joined to several
 * claims, is a line with the first of them that names the others. Else one "declined to comment" would read as so many questions put.
 */
export function refusedTogether(changes: readonly StoryChange[]): StoryChange[] {
  const told = grouped(changes.filter(isRefusal), refusalKey);
  return changes.flatMap((change): StoryChange[] => {
    if (!isRefusal(change)) return [change];
    const [first, ...others] = told.get(refusalKey(change)) ?? [];
    if (change !== first) return [];
    const claims = new Map(others.map(({ claim }) => [claim.id, claim]));
    claims.delete(first.claim.id);
    return [claims.size === 0 ? first : { ...first, alsoAbout: [...claims.values()] }];
  });
}

/** What is the same of one refusal, however many claims it stands beside. */
export function refusalKey({ response, at }: Pick<RefusalChange, "response" | "at">): string {
  const { name, stance, words, askedBy, toldIn } = response;
  return JSON.stringify([name, stance, words, askedBy, toldIn, at.getTime()]);
}

function isRefusal(change: StoryChange): change is RefusalChange {
  return change.kind === "response_added";
}
