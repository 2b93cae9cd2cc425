import { z } from "zod";
import { DeskKind, Version } from "../draft/subject";
import type { SuggestionForm } from "../suggestion/form/form";
import { type CommandName, isCommandName, type WrittenRequest } from "./desk-commands";
import { commandCalled } from "./former-commands";

/** The subject that a request writes as a whole: what it was made from, and what it makes of it. */
export const WholeSubject = z.strictObject({
  kind: DeskKind,
  id: z.string(),
  basedOn: Version,
  /** The content that the writer had before them; null for a subject that was not there. */
  base: z.unknown(),
  content: z.unknown(),
  /** Where the content goes in the body; null where the request only says which version it was made from. */
  place: z.enum(["content", "form"]).nullable(),
});
export type WholeSubject = z.infer<typeof WholeSubject>;

/** What was kept before commands had names has the address of one. */
const Addressed = z.looseObject({ path: z.string().startsWith("/api/desk/") });

function named(kept: unknown): unknown {
  const found = Addressed.safeParse(kept);
  if (!found.success) return kept;
  const { path, ...rest } = found.data;
  return { ...rest, command: commandCalled(path.slice("/api/desk/".length)) };
}

/**
 * A request to the desk that the browser keeps until it is answered. `body` is the rest of the document that is sent;
 * the id of its action, the version and the content are put in when it goes (`bodyOf`), since a request that waits
 * behind another is based on what the other makes.
 */
export const KeptRequest = z.preprocess(
  named,
  z.strictObject({
    action: z.uuid(),
    command: z.custom<CommandName>((name) => typeof name === "string" && isCommandName(name)),
    body: z.record(z.string(), z.unknown()),
    /** Two requests that name the same lane go one after the other; "*" is every lane. */
    lanes: z.array(z.string()),
    whole: WholeSubject.nullable(),
    /** What it does, for the list of what is kept: "Claim text of suggestion 4". */
    words: z.string(),
    /** When it was first typed (ISO). */
    at: z.string(),
    /** Whether it may have reached the server: from then on it is sent again exactly as it was. */
    tried: z.boolean(),
  }),
);
export type KeptRequest = z.infer<typeof KeptRequest>;

/** What is handed over to be kept and sent; the rest is seen to by the queue. */
export type Handed = Pick<KeptRequest, "command" | "body" | "lanes" | "whole" | "words">;

/** A request without the id of its action, which it is given where it is kept. */
export type Unsent<C extends CommandName> = Omit<WrittenRequest<C>, "action">;

/** An edit to be kept. `base` is the content that its writer had before them. */
export function editToKeep(
  { kind, id, basedOn, content, why = null }: Unsent<"save-edit">,
  base: unknown,
  words: string,
): Handed {
  const whole = { kind, id, basedOn, base, content, place: "content" as const };
  return { command: "save-edit", body: { why }, lanes: [`${kind}:${id}`], whole, words };
}

/** A decision to be kept, on a suggestion whose form is `typed`. It waits for what else is saved of the suggestion. */
export function decisionToKeep(
  { suggestion, basedOn, decision }: Unsent<"decide-suggestion">,
  typed: SuggestionForm,
  { words, lanes = [] }: { words: string; lanes?: readonly string[] },
): Handed {
  const hasForm = "form" in decision;
  const { form: content = typed, ...rest } = hasForm ? decision : { ...decision, form: undefined };
  return {
    command: "decide-suggestion",
    body: { suggestion, decision: rest },
    lanes: [`suggestion:${suggestion}`, ...lanes],
    whole: {
      kind: "suggestion",
      id: suggestion,
      basedOn,
      base: typed,
      content,
      place: hasForm ? "form" : null,
    },
    words,
  };
}

/** The document that goes over the wire. */
export function bodyOf({ action, body, whole }: KeptRequest): Record<string, unknown> {
  if (whole === null) return { ...body, action };
  const { kind, id, basedOn, content, place } = whole;
  switch (place) {
    case "content":
      return { ...body, action, kind, id, basedOn, content };
    case "form":
      return { ...body, action, basedOn, decision: { ...Object(body.decision), form: content } };
    case null:
      return { ...body, action, basedOn };
    default: {
      const unknown: never = place;
      return unknown;
    }
  }
}

export function isAbout(request: KeptRequest, subject: { kind: DeskKind; id: string }): boolean {
  return request.whole !== null && request.whole.kind === subject.kind && request.whole.id === subject.id;
}

/** Whether the later of two has to wait for the earlier. */
export function waitsFor(later: KeptRequest, earlier: KeptRequest): boolean {
  if (later.lanes.includes("*") || earlier.lanes.includes("*")) return true;
  return later.lanes.some((lane) => earlier.lanes.includes(lane));
}
