import { z } from "zod";
import { changePath, changeReason, changeTitle } from "../change/change-words";
import type { StoryChange, ToldClaim } from "../change/story-change";
import { statusWords } from "../status/status-words";
import { isoShort } from "../time/date-words";
import { Stance, Status } from "../vocabulary";
import { CorrectionJson } from "./correction-json";
import { InstantJson, RefusalWords } from "./reference-json";

/** A change of a story as version 1 of the API answers it. Fields and kinds are added freely; none is taken away. */
const ClaimNameJson = z
  .object({
    id: z.string(),
    key: z.string(),
    text: z.string(),
    url: z.url(),
    status: Status,
    statusLabel: z.string(),
  })
  .describe("With its status as of `until`, which is not always the one that this change gave it");
const QuestionNameJson = z.object({ id: z.string(), key: z.string(), text: z.string() });

const common = {
  id: z.string().describe("What changed and when, joined by @; stays the same for as long as both do"),
  at: InstantJson.describe("Public time"),
  url: z.url(),
  title: z.string().describe("In one line, led by the status that the claim has as of `until`"),
  because: z.string().describe("Why, in a sentence or two"),
};
const ids = z
  .array(z.string())
  .describe("Attributions, evidence and decisions that became public, took effect or ended");
const by = z
  .array(z.string())
  .describe("Attributions, evidence or the decision that the new status rests on");

export const ChangeJson = z
  .discriminatedUnion("kind", [
    z.object({ ...common, kind: z.literal("claim_added"), claim: ClaimNameJson, status: Status, by, ids }),
    z.object({
      ...common,
      kind: z.literal("status_changed"),
      claim: ClaimNameJson,
      from: Status,
      to: Status,
      by,
      ids,
    }),
    z.object({ ...common, kind: z.literal("details_added"), claim: ClaimNameJson, status: Status, ids }),
    z.object({
      ...common,
      kind: z.literal("response_added"),
      claim: ClaimNameJson,
      alsoAbout: z
        .array(ClaimNameJson)
        .describe("With net=1, the other claims beside which this one refusal stands; else empty"),
      response: z.object({
        id: z.string(),
        name: z.string(),
        stance: Stance,
        askedBy: z.string().nullable().describe("Null where the text does not say who asked"),
        toldIn: z.string(),
        words: RefusalWords,
      }),
    }),
    z.object({
      ...common,
      kind: z.literal("question_raised"),
      question: QuestionNameJson,
      aboutId: z.string().nullable(),
    }),
    z.object({
      ...common,
      kind: z.literal("question_answered"),
      question: QuestionNameJson,
      answer: ClaimNameJson,
    }),
  ])
  .meta({ id: "Change" });
export type ChangeJson = z.infer<typeof ChangeJson>;

export const ChangesJson = z
  .object({
    story: z.object({ slug: z.string(), headline: z.string(), url: z.url() }),
    since: InstantJson.nullable().describe("Exclusive; null is from the beginning"),
    until: InstantJson.nullable().describe("Inclusive, as asked for; null is now"),
    items: z
      .array(ChangeJson)
      .describe("Newest first; with net=1 each subject once, in the story's own order"),
    corrections: z
      .array(CorrectionJson)
      .describe(
        "With net=1, what was put right for readers meanwhile, newest first, apart from news; else empty",
      ),
    total: z
      .int()
      .nullable()
      .describe("With net=1, how many there are, where no more than 50 claims had news; null otherwise"),
    next: z
      .url()
      .nullable()
      .describe(
        "The next older page; with net=1 what follows in the story's order. A page may have fewer items than `limit`, or none; null is the end",
      ),
  })
  .meta({ id: "Changes" });
export type ChangesJson = z.infer<typeof ChangesJson>;

/** `origin` is the public address of the site, without a slash at the end. */
export function changeJson(change: StoryChange, story: string, origin: string): ChangeJson {
  const named = (claim: ToldClaim) => ({
    ...claim,
    url: `${origin}/claims/${claim.id}`,
    statusLabel: statusWords[claim.status].label,
  });
  const shared = {
    id: change.id,
    at: isoShort(change.at),
    url: `${origin}${changePath(change, story)}`,
    title: changeTitle(change),
    because: changeReason(change),
  };
  switch (change.kind) {
    case "claim_added":
    case "status_changed":
    case "details_added":
      return { ...change, ...shared, claim: named(change.claim) };
    case "response_added":
      return {
        ...{ ...change, ...shared, claim: named(change.claim) },
        alsoAbout: (change.alsoAbout ?? []).map(named),
      };
    case "question_raised":
      return { ...change, ...shared };
    case "question_answered":
      return { ...change, ...shared, answer: named(change.answer) };
    default: {
      const unknown: never = change;
      return unknown;
    }
  }
}
