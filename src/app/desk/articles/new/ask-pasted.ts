import type { Duplicate } from "@/domain/desk/answers";
import type { Pasted } from "@/domain/desk/read-pasted";
import type { PastedRequest } from "@/domain/desk/requests";

export type ReadPasted = { reading: Pasted; duplicates: Duplicate[] };

/** What was read out of a pasted text; null where nobody answers. */
export async function askPasted(request: PastedRequest): Promise<ReadPasted | null> {
  try {
    const response = await fetch("/api/desk/pasted", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(request),
    });
    return response.ok ? ((await response.json()) as ReadPasted) : null;
  } catch (error) {
    // Without a connection nothing is read; what was pasted stands in the field.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
