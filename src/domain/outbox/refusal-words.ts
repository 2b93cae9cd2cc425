import { type Refusal, refusals } from "../api/refusals";
import type { Invalid } from "./answers";
import type { AnswerOf, CommandName, Refused } from "./desk-commands";
import { placeWords, plainWords } from "./fault-words";

/** Anything but what was asked for that a command can be told. */
export type Told<C extends CommandName> = Extract<AnswerOf<C>, { ok: false }> | Refused;

/** Where a reason means something else at the desk, or for one command. */
const atTheDesk: Partial<Record<Refusal, string>> = {
  "not-found": "It is no longer there, or cannot be taken back.",
};
const ofCommands: Partial<Record<CommandName, Partial<Record<Refusal, string>>>> = {
  "decide-publication": {
    "plan-moved-on":
      "The drafts have moved on since it was asked for, so nothing was published. Its author has to ask anew.",
  },
  "decide-changed": {
    "not-waiting": "The article has changed again since, or this is settled. Load the page again.",
  },
  "see-change": {
    "not-waiting": "The article has changed again since, or this is settled. Load the page again.",
    "changed-meanwhile": "The article was changed at the desk since, so its versions were not taken back.",
  },
  "undo-action": { "changed-meanwhile": "It was changed since, so it was not taken back." },
};

/** Why a command was not carried out, in words for whoever sent it. */
export function refusalWords(command: CommandName, told: Told<CommandName>): string {
  if ("faults" in told) return faultWords(told);
  if ("state" in told)
    return `It no longer waits: it was ${told.state}. Load the page again to see what stands.`;
  const { reason } = told;
  return ofCommands[command]?.[reason] ?? atTheDesk[reason] ?? refusals[reason].message;
}

/** Each fault after the name of its field, unless it is a sentence by itself. */
function faultWords({ faults }: Invalid): string {
  const sentences = faults.map(({ path, message }) =>
    /^[A-Z].*\.$/s.test(message) ? message : `${placeWords(path)} ${plainWords(message)}.`,
  );
  return sentences.join(" ") || refusals.invalid.message;
}
