import { jsonOrNull } from "@/domain/json-or-null";
import { received } from "@/domain/outbox/received";

/** Sends a file as it is. Null where nobody answers, or it was changed since it was chosen and cannot be read any more. */
export async function sendFile(
  address: string,
  file: File,
  signal: AbortSignal,
): Promise<ReturnType<typeof received>> {
  try {
    const response = await fetch(address, { method: "POST", body: file, signal });
    return received(jsonOrNull(await response.text()));
  } catch (error) {
    // A network that is not there, a signal, or the file.
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}
