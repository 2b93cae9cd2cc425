import { type ReadAnswer, type ReadName, readAddress } from "@/domain/outbox/desk-reads";

/** Reads one document of the desk; null while nobody answers, which is no news. */
export async function ask<R extends ReadName>(
  name: R,
  params: Record<string, string>,
  signal: AbortSignal = AbortSignal.timeout(30_000),
): Promise<ReadAnswer<R> | null> {
  try {
    const response = await fetch(readAddress(name, params), { signal });
    if (!response.ok) return null;
    const body: unknown = await response.json();
    return isAnswer(name, body) ? body : null;
  } catch (error) {
    // No connection: the save state says so, and what is on the screen stays.
    if (error instanceof DOMException || error instanceof TypeError || error instanceof SyntaxError)
      return null;
    throw error;
  }
}

/** Trusts the server, whose handler the compiler holds to the same line of the table. */
function isAnswer<R extends ReadName>(_name: R, body: unknown): body is ReadAnswer<R> {
  return typeof body === "object" && body !== null;
}
