import type { Pasted } from "@/domain/article/read-pasted";
import type { StoryProposal } from "@/domain/article/story-proposal";
import type { Duplicate } from "@/domain/outbox/answers";
import type { PastedRequest } from "@/domain/outbox/requests";
import { sendOnce } from "../../../saving/send-once";

export type ReadPasted = { reading: Pasted; duplicates: Duplicate[]; story: StoryProposal };

/**
 * What was read out of a pasted text, or in words why nothing was; null where nobody answers. A reading that nobody waits
 * for any more (`left`) is taken back.
 */
export async function askPasted(
  request: PastedRequest,
  left: AbortSignal,
): Promise<ReadPasted | { words: string } | null> {
  const answer = await sendOnce("read-pasted", request, left);
  if (answer === null) return null;
  return answer.ok ? answer : { words: answer.message };
}
