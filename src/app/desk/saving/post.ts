import { bodyOf, type KeptRequest } from "@/domain/desk/kept-request";
import type { Conflict, Outcome, Standing } from "@/domain/desk/outbox";

/** What came back for one try: an answer of the desk, or why there is none yet. */
export type Posted =
  | { kind: "answered"; answer: DeskAnswer; outcome: Outcome }
  | { kind: "no-connection" }
  | { kind: "server-troubled" }
  | { kind: "signed-out" };

/** Any answer document of the desk's routes, before its caller looks closer. */
export type DeskAnswer = { ok: boolean; reason?: string } & Record<string, unknown>;

/** Longer than any honest answer takes, in ms; then it is sent again, which changes nothing if it had arrived. */
const patience = 30_000;

/** Sends one kept request, once. Never throws: no answer is one of the answers. */
export async function post(request: KeptRequest, userId: string): Promise<Posted> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(request.path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Reportedly-As": userId },
      body: JSON.stringify(bodyOf(request)),
      signal: AbortSignal.timeout(patience),
    });
    body = await readJson(response);
  } catch {
    return { kind: "no-connection" };
  }
  if (response.status === 401) return { kind: "signed-out" };
  if (response.status === 429 || response.status >= 500) return { kind: "server-troubled" };
  if (isAnswer(body)) return { kind: "answered", answer: body, outcome: outcomeOf(request, body) };
  const answer = { ok: false, reason: "refused" };
  return { kind: "answered", answer, outcome: { kind: "refused", why: wordsOfError(body) } };
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isAnswer(body: unknown): body is DeskAnswer {
  return typeof body === "object" && body !== null && typeof (body as DeskAnswer).ok === "boolean";
}

function wordsOfError(body: unknown): string {
  const message = (body as { error?: { message?: unknown } } | null)?.error?.message;
  return typeof message === "string" ? message : "The server does not take it.";
}

/** An answer that its own page has to deal with ("plan-moved-on") is done with as far as keeping it goes. */
function outcomeOf(request: KeptRequest, answer: DeskAnswer): Outcome {
  if (answer.ok) return { kind: "done", subjects: subjectsOf(request, answer) };
  switch (answer.reason) {
    case "changed-meanwhile":
      if (request.whole === null) return { kind: "done", subjects: [] };
      return {
        kind: "changed-meanwhile",
        base: answer.base ?? null,
        current: currentOf(answer.current as Conflict["current"]),
      };
    case "invalid":
      return { kind: "refused", why: whichWords(answer.which) ?? faultWords(answer.faults) };
    case "not-found":
      return { kind: "refused", why: "It is no longer there." };
    default:
      return { kind: "done", subjects: [] };
  }
}

function currentOf({ version, content, by, at }: Conflict["current"]): Conflict["current"] {
  return { version, content, by, at };
}

/** What waits for a choice says so, and is no fault. */
function whichWords(which: unknown): string | null {
  const name = (which as { name?: unknown } | undefined)?.name;
  return typeof name === "string" ? `choose which ${name} is meant` : null;
}

function faultWords(faults: unknown): string {
  const first = Array.isArray(faults) ? (faults[0] as { path?: string; message?: string }) : undefined;
  return first?.message ? [first.path, first.message].filter(Boolean).join(": ") : "It cannot be read.";
}

function subjectsOf({ whole }: KeptRequest, answer: DeskAnswer): Standing[] {
  const own =
    whole && "version" in answer
      ? [{ kind: whole.kind, id: whole.id, version: answer.version, content: answer.content } as Standing]
      : [];
  const suggestion = answer.suggestion as
    | { id: string; version: Standing["version"]; form: unknown }
    | undefined;
  const decided: Standing[] = suggestion
    ? [{ kind: "suggestion", id: suggestion.id, version: suggestion.version, content: suggestion.form }]
    : [];
  const others = Array.isArray(answer.subjects) ? (answer.subjects as Standing[]) : [];
  return [...own, ...decided, ...others];
}
