import type { Duplicate } from "@/domain/desk/answers";
import type { Pasted } from "@/domain/desk/read-pasted";
import type { PastedRequest } from "@/domain/desk/requests";
import type { DeskAnswer } from "../../saving/post";
import { wordsOf } from "../../tell";

export type ReadPasted = { reading: Pasted; duplicates: Duplicate[] };

/** What was read out of a pasted text, or in words why nothing was; null where nobody answers. */
export async function askPasted(request: PastedRequest): Promise<ReadPasted | { words: string } | null> {
  try {
    const response = await fetch("/api/desk/pasted", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(request),
    });
    if (response.status === 400) return { words: wordsOf((await response.json()) as DeskAnswer) };
    return response.ok ? ((await response.json()) as ReadPasted) : null;
  } catch (error) {
    // Without a connection nothing is read; what was pasted stands in the field.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
