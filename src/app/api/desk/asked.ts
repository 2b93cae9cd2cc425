import type { z } from "zod";
import { type Command, write } from "@/commands/write";
import type { Viewer } from "@/domain/access/viewer";
import { canBeName } from "@/domain/address/params";
import type {
  DecisionAnswer,
  EditAnswer,
  NewArticleAnswer,
  PublishAnswer,
  UndoAnswer,
} from "@/domain/desk/answers";
import { faultsOf } from "@/domain/dossier/faults";
import { storableText } from "@/domain/storable-text";
import { type Query, read } from "@/queries/read";
import type { Context } from "../../gate";
import { refuse } from "../../refuse";
import { beyondLimits } from "./json-limits";

type Refusal<A> = A extends { ok: false; reason: infer R extends string } ? R : never;
type Reason = Refusal<EditAnswer | DecisionAnswer | UndoAnswer | NewArticleAnswer | PublishAnswer>;

/** Why the desk says no; the one map to a status. The body is always the answer itself. */
const statuses: Record<Reason, number> = {
  invalid: 400,
  "own-request": 403,
  "not-found": 404,
  "changed-meanwhile": 409,
  "plan-moved-on": 409,
  "not-waiting": 409,
  "nothing-to-publish": 409,
  "already-undone": 409,
  "taken-back": 409,
  duplicate: 409,
};

export type Answer = { ok: true } | { ok: false; reason: Reason };

/** An answer of the desk as a response. */
export function answered(answer: Answer): Response {
  return Response.json(answer, { status: answer.ok ? 200 : statuses[answer.reason] });
}

/**
 * What a gated handler does that takes one document and does one thing with it:
 * `export const POST = gated("edit", asked(EditRequest, saveEdit))`.
 * The command is given the instant at which it was asked. `mayAlso` is for what depends on the document.
 */
export function asked<S extends z.ZodType, A extends Answer>(
  schema: S,
  command: (...given: [...Parameters<Command<A>>, Viewer, z.infer<S>, Date]) => Promise<A>,
  mayAlso: (viewer: Viewer, document: z.infer<S>) => boolean = () => true,
) {
  return async (request: Request, viewer: Viewer): Promise<Response> => {
    const parsed = await documentOf(request, schema);
    if (!parsed.ok) return answered(parsed);
    if (!mayAlso(viewer, parsed.document)) return refuse("forbidden");
    const result = await write((db) => command(db, viewer, parsed.document, new Date()));
    return result.ok ? answered(result.value) : refuse(result.reason);
  };
}

/** The body of a request, read as the document that it should be. */
export async function documentOf<S extends z.ZodType>(request: Request, schema: S) {
  let body: unknown;
  try {
    const text = await request.text();
    const fault = beyondLimits(text);
    if (fault !== null) return invalid([{ path: "", message: fault }]);
    body = JSON.parse(text, storable);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return invalid([{ path: "", message: "is not JSON" }]);
  }
  const parsed = schema.safeParse(body, { reportInput: true });
  return parsed.success
    ? { ok: true as const, document: parsed.data }
    : invalid(faultsOf(parsed.error).slice(0, mostFaults));
}

/** Nobody mends more at once, and each is written out. */
const mostFaults = 100;

const storable = (_: string, value: unknown): unknown =>
  typeof value === "string" ? storableText(value) : value;

function invalid(faults: { path: string; message: string }[]) {
  return { ok: false as const, reason: "invalid" as const, faults };
}

export type Looked = { params: Record<string, string>; query: URLSearchParams; viewer: Viewer };

/** What a gated handler does that only looks: null is 404. A part of the address that cannot be a name is not looked up at all. */
export function looked(look: (...given: [...Parameters<Query<object>>, Looked]) => Promise<object | null>) {
  return async (request: Request, viewer: Viewer, context: Context): Promise<Response> => {
    // An address without parts that change has none.
    const params = (await context.params) ?? {};
    if (!Object.values(params).every(canBeName)) return answered({ ok: false, reason: "not-found" });
    const query = new URL(request.url).searchParams;
    const result = await read((db) => look(db, { params, query, viewer }));
    if (!result.ok) return refuse(result.reason);
    return result.value === null ? answered({ ok: false, reason: "not-found" }) : Response.json(result.value);
  };
}
