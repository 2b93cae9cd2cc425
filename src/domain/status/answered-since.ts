import type { Status } from "../vocabulary";
import type { StatusSpan } from "./status-history";

/** What answers a question has to be at least this: what is only alleged, or disputed from the first, settles nothing. */
export const answering = ["reported", "corroborated", "confirmed"] as const satisfies Status[];

/** From when a claim answers what is asked, by its statuses over public time; null while it does not. From then on it does. */
export function answeredSince(was: readonly Pick<StatusSpan, "status" | "from">[]): Date | null {
  return was.find(({ status }) => (answering as readonly Status[]).includes(status))?.from ?? null;
}
