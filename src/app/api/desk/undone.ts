import type { Undone } from "@/workers/aside";
import { refuse } from "../../refuse";
import { answered } from "./asked";

/** Why what was asked for was not read, as a response. What was sent stands in the form that it came from. */
export function undone(reason: Undone | "database-down" | "busy"): Response {
  switch (reason) {
    case "taken-back":
      return answered({ ok: false, reason });
    case "too-costly":
      return answered(
        unread("body", "It could not be read in time. Paste the words of the article alone, or less of it."),
      );
    default:
      return refuse(reason);
  }
}

/** That what was brought is not read, and why. */
export function unread(path: "body" | "text", message: string) {
  return { ok: false as const, reason: "invalid" as const, faults: [{ path, message }] };
}
