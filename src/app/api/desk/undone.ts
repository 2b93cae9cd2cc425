import type { Undone } from "@/workers/aside";
import { refuse } from "../../refuse";
import { answered } from "./asked";

/** Why what was asked for was not done, as a response. What was sent stands in the form that it came from. */
export function undone(reason: Undone | "database-down" | "busy"): Response {
  return reason === "taken-back" ? answered({ ok: false, reason }) : refuse(reason);
}

/** As `undone`, of a text that was to be read. */
export function notRead(reason: Undone | "database-down" | "busy"): Response {
  if (reason !== "too-costly") return undone(reason);
  return answered(
    unread("body", "It could not be read in time. Paste the words of the article alone, or less of it."),
  );
}

/** That what was brought is not read, and why. */
export function unread(path: "body" | "text", message: string) {
  return { ok: false as const, reason: "invalid" as const, faults: [{ path, message }] };
}
