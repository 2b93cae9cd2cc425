import type { Outcome, Standing } from "@/domain/outbox/outbox";
import { bodyOf, type KeptRequest } from "@/domain/outbox/queued-request";
import { type Heard, heardOf, unheard } from "@/domain/outbox/received";
import type { DeskSuggestion } from "@/domain/suggestion/suggestion";
import { reach } from "./send-once";

/** What came back for one try: an answer of the desk, or why there is none yet. */
export type Posted =
  | { kind: "answered"; heard: Heard; outcome: Outcome }
  | { kind: "no-connection" }
  | { kind: "server-troubled" }
  | { kind: "signed-out" };

/** Longer than any honest answer takes, in ms; then it is sent again, which changes nothing if it had arrived. */
const patience = 30_000;

/** Sends one kept request, once. No answer is one of the answers. */
export async function post(request: KeptRequest, userId: string): Promise<Posted> {
  const { command } = request;
  const json = jsonOf(request);
  if (json === null) return failed(request, "It cannot be sent: that is a fault of this page.");
  const reply = await reach(command, json, { userId, signal: AbortSignal.timeout(patience) });
  if (reply === null) return { kind: "no-connection" };
  if (reply.status === 401) return { kind: "signed-out" };
  if (reply.status === 429 || reply.status >= 500) return { kind: "server-troubled" };
  const heard = heardOf(command, reply.body);
  if (heard === null) return failed(request, "The server does not take it.");
  return { kind: "answered", heard, outcome: outcomeOf(request, heard) };
}

/** Null where it cannot be written: sent again, it would be no other. */
function jsonOf(request: KeptRequest): string | null {
  try {
    return JSON.stringify(bodyOf(request));
  } catch (error) {
    reportError(error);
    return null;
  }
}

function failed({ command }: KeptRequest, message: string): Posted {
  return { kind: "answered", heard: unheard(command, message), outcome: { kind: "refused", why: message } };
}

/** An answer that its own page has to deal with ("plan-moved-on") is done with as far as keeping it goes. */
function outcomeOf(request: KeptRequest, { answer }: Heard): Outcome {
  if (answer.ok) return { kind: "done", subjects: subjectsOf(request, answer) };
  switch (answer.reason) {
    case "changed-meanwhile": {
      if (request.whole === null || !("current" in answer)) return { kind: "done", subjects: [] };
      const { version, content, by, at } = answer.current;
      return { kind: "changed-meanwhile", base: answer.base, current: { version, content, by, at } };
    }
    // What waits for a choice says so, and is no fault.
    case "invalid":
      return {
        kind: "refused",
        why: "which" in answer && answer.which ? choice(answer.which) : answer.message,
      };
    case "own-request":
    case "plan-moved-on":
    case "not-waiting":
    case "nothing-to-publish":
    case "already-undone":
    case "taken-back":
    case "duplicate":
      return { kind: "done", subjects: [] };
    default:
      return { kind: "refused", why: answer.message };
  }
}

const choice = ({ name }: { name: string }): string => `choose which ${name} is meant`;

type Done = Extract<Heard["answer"], { ok: true }>;

/** Every subject that an answer tells of, as it now stands. */
function subjectsOf({ whole }: KeptRequest, answer: Done): Standing[] {
  const own =
    whole && "version" in answer
      ? [{ kind: whole.kind, id: whole.id, version: answer.version, content: answer.content }]
      : [];
  const decided = "suggestion" in answer ? [standing(answer.suggestion)] : [];
  const others = "subjects" in answer ? answer.subjects : [];
  return [...own, ...decided, ...others];
}

function standing({ id, version, form }: DeskSuggestion): Standing {
  return { kind: "suggestion", id, version, content: form };
}
