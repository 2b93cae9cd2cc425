import type { Duplicate } from "@/domain/desk/answers";
import type { Pasted } from "@/domain/desk/read-pasted";
import type { PastedRequest } from "@/domain/desk/requests";
import type { DeskAnswer } from "../../saving/post";
import { wordsOf } from "../../tell";

export type ReadPasted = { reading: Pasted; duplicates: Duplicate[] };

/**
 * What was read out of a pasted text, or in words why nothing was; null where nobody answers. A reading that nobody waits
 * for any more (`left`) is taken back.
 */
export async function askPasted(
  request: PastedRequest,
  left: AbortSignal,
): Promise<ReadPasted | { words: string } | null> {
  try {
    const response = await fetch("/api/desk/pasted", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(request),
      signal: left,
    });
    if (response.ok) return (await response.json()) as ReadPasted;
    if (response.status === 400 || response.status === 409)
      return { words: wordsOf((await response.json()) as DeskAnswer) };
    if (response.status === 429 || response.status === 503)
      return { words: wordsOfRefusal(await response.json()) };
    return null;
  } catch (error) {
    // Without a connection nothing is read; what was pasted stands in the field.
    if (error instanceof TypeError || left.aborted) return null;
    throw error;
  }
}

const wordsOfRefusal = (body: { error: { message: string } }): string => body.error.message;
