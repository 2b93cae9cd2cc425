import type { AnswerOf, CommandName, Refused } from "@/domain/outbox/desk-commands";
import { refusalWords } from "@/domain/outbox/refusal-words";
import { refuse } from "../../refuse";

/** What came of a command as a response: its answer, or why not in the one shape of refuse.ts, with the rest as details. */
export function answered<C extends CommandName>(command: C, told: AnswerOf<C> | Refused): Response;
export function answered(command: CommandName, told: AnswerOf<CommandName> | Refused): Response {
  if (told.ok) return Response.json(told);
  const { ok: _, reason, ...details } = told;
  const isMore = Object.keys(details).length > 0;
  return refuse(reason, isMore ? details : undefined, refusalWords(command, told));
}
