import type { Invalid } from "@/domain/outbox/answers";
import type { Refused } from "@/domain/outbox/desk-commands";

/** That what was brought is not read, and why. */
export function unread(path: "body" | "text" | "url" | "opml", message: string): Invalid {
  return { ok: false, reason: "invalid", faults: [{ path, message }] };
}

/** Why a text was not read that was to be: where it took too long, what can be done about that. */
export function notRead(refused: Refused): Invalid | Refused {
  if (refused.reason !== "too-costly") return refused;
  return unread("body", "It could not be read in time. Paste the words of the article alone, or less of it.");
}
