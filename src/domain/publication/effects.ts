import { isSilence } from "../attribution-meaning";
import type { ClaimRecord } from "../claim";
import { independenceOf } from "../sourcing/independence";
import { briefStatusAsOf } from "../status/brief-status";
import type { Status } from "../vocabulary";
import type { WithdrawnKind } from "../withdrawal";
import type { StatedInStory } from "./stated-in-story";

/** What is about to be done at the desk to what readers see. */
export type Deed =
  | { is: "merge"; from: string; into: string }
  | { is: "take-down"; kind: WithdrawnKind; id: string }
  | { is: "move"; kind: "claim" | "article"; id: string; from: string | null; into: string };

/**
 * How a claim stands before readers: its status, how often somebody said something of it, how often somebody would not, and
 * the range of its independent origins.
 */
export type Standing = {
  status: Status;
  said: number;
  silent: number;
  origins: { min: number; max: number };
};

/** What a deed would change for readers, before anybody does it. */
export type Effects = {
  /** Claims that stand otherwise; `after` is null where readers see the claim no more. */
  claims: { id: string; text: string; before: Standing; after: Standing | null }[];
  /** Stories with another number of claims. */
  stories: { id: string; headline: string; before: number; after: number }[];
  /** Pages that readers find no more; `leadsTo` is the page that their address leads to, null where it says that they are gone. */
  pages: { title: string; path: string; leadsTo: string | null }[];
  /** What stories that stay would still say of themselves, although no claim of theirs says so any more. */
  stated: (StatedInStory & { storyId: string })[];
  /** Claims that go with what is moved. */
  along: { id: string; text: string }[];
  /** Nothing of it is seen at once: it waits for the stories to be published. */
  waits: boolean;
  /** Why it cannot be done so, in words; null where it can. */
  hindrance: string | null;
};

export function standingOf(claim: ClaimRecord, at: Date): Standing {
  const { min, max } = independenceOf(claim, at);
  const known = claim.attributions.filter(({ publishedAt }) => publishedAt <= at);
  const silent = known.filter(({ stance }) => isSilence(stance));
  return {
    status: briefStatusAsOf(claim, at).status,
    said: known.length - silent.length,
    silent: silent.length,
    origins: { min, max },
  };
}

/** A claim without what was said in one article. */
export function withoutArticle(claim: ClaimRecord, articleId: string): ClaimRecord {
  return { ...claim, attributions: claim.attributions.filter(({ article }) => article.id !== articleId) };
}
