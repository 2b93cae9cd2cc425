import type { Refused } from "@/domain/outbox/desk-commands";
import type { Outcome } from "@/workers/aside";

/** What a thread came to that asked the database, or why it came to nothing. */
export function outcomeOf<T>(outcome: Outcome<{ ok: true; value: T } | Refused>): T | Refused {
  if (!outcome.ok) return outcome;
  return outcome.value.ok ? outcome.value.value : outcome.value;
}
