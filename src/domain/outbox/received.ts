import { z } from "zod";
import { type AnswerOf, type CommandName, isCommandName, type Refused } from "./desk-commands";

type InWords<A> = A extends { ok: false } ? A & { message: string } : A;

/** It did not leave the page, which was still waking up or could not write it, or what came back is no answer of ours. */
export type NotSent = { ok: false; reason: "not-sent"; message: string };

/** An answer as the browser has it. Whatever was not done comes with the words for it (refusal-words.ts). */
export type Received<C extends CommandName> = InWords<AnswerOf<C> | Refused> | NotSent;

/** No, in the one shape in which machines are told it (app/refuse.ts). */
const ErrorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});
const Done = z.looseObject({ ok: z.literal(true) });

type Body = { ok: true } | { ok: false; reason: string; message: string; faults?: unknown };

/** The body of a response as an answer: what is told beside a reason stands beside it. Null where it is no answer of ours. */
export function received(body: unknown): Body | null {
  const no = ErrorBody.safeParse(body);
  if (no.success) {
    const { code, message, details } = no.data.error;
    return { ...details, ok: false, reason: code, message };
  }
  return Done.safeParse(body).data ?? null;
}

/** An answer to a command, of the type that goes with it. */
export type Heard = { [C in CommandName]: { command: C; answer: Received<C> } }[CommandName];

/** What came back for a command; null where it is no answer of ours. */
export function heardOf(command: CommandName, body: unknown): Heard | null {
  const answer = received(body);
  if (answer === null) return null;
  const heard = { command, answer };
  return isHeard(heard) ? heard : null;
}

/** Why nothing was heard, in the place of an answer. Any command can be told that; the compiler does not try so many. */
export function unheard(command: CommandName, message: string): Heard {
  const answer: NotSent = { ok: false, reason: "not-sent", message };
  return { command, answer } as Heard;
}

/**
 * The one place where the wire is trusted: an answer to a command has the type that the table gives it. That the server
 * answers so is checked by the compiler, in app/api/desk/runs.ts.
 */
function isHeard(one: { command: CommandName; answer: Body }): one is Heard {
  return isCommandName(one.command);
}

/** Whether what was heard answers this command. */
export function isAnswerTo<C extends CommandName>(
  command: C,
  heard: Heard,
): heard is Heard & { command: C; answer: Received<C> } {
  return heard.command === command;
}
