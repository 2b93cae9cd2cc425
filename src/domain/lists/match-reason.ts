import { z } from "zod";
import { nearness } from "./match-names";

/** Why an entry of a list may be somebody of ours. */
export const MatchReason = z.discriminatedUnion("why", [
  z.strictObject({
    why: z.literal("name"),
    how: z.enum(nearness),
    ours: z.string(),
    theirs: z.string(),
    /** The list calls it a weak alias of theirs. */
    isWeak: z.literal(true).optional(),
  }),
  z.strictObject({ why: z.literal("id"), scheme: z.string(), value: z.string() }),
  z.strictObject({ why: z.literal("post"), ours: z.string(), theirs: z.string() }),
  /** Births are told by lists alone: `ours` is by the list on which an editor accepted them. */
  z.strictObject({
    why: z.enum(["born", "born-otherwise"]),
    ...{ ours: z.string(), theirs: z.string(), list: z.string() },
  }),
]);
export type MatchReason = z.infer<typeof MatchReason>;

const nameWords = {
  same: "bear the same name",
  sounds: "bear names that sound alike",
  within: "bear names of which one is within the other",
} as const;

/** A reason in a sentence, with the words of both. */
export function reasonWords(reason: MatchReason): string {
  switch (reason.why) {
    case "name":
      return `They ${nameWords[reason.how]}: “${reason.ours}” and “${reason.theirs}”${reason.isWeak ? ", a weak alias" : ""}.`;
    case "id":
      return `Both are ${reason.scheme} ${reason.value}.`;
    case "post":
      return `Posts alike: “${reason.ours}” and “${reason.theirs}”.`;
    case "born":
      return `Born alike: ${reason.theirs}, and ${reason.ours} by ${reason.list}.`;
    case "born-otherwise":
      return `Against it: born ${reason.theirs}, and ${reason.ours} by ${reason.list}.`;
    default: {
      const unknown: never = reason;
      return unknown;
    }
  }
}
