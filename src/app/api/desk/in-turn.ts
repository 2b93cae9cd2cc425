import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Viewer } from "@/domain/access/viewer";
import { canBeName } from "@/domain/address/params";
import type { PublicationPlan } from "@/domain/desk/publication";
import { type Asker, aside, type Outcome } from "@/workers/aside";
import type { Context } from "../../gate";
import { refuse } from "../../refuse";
import { type Answer, answered, documentOf } from "./asked";
import { undone } from "./undone";

// Handlers for what takes as long as a story is great: it is done in a thread of its own, in its turn.

/** What a thread came to that asked the database. */
type Told<T> = Outcome<{ ok: true; value: T } | { ok: false; reason: "database-down" | "busy" }>;

/**
 * As `asked`, for a command that is a job of a thread:
 * `export const POST = gated("publish", askedInTurn(PublishRequest, (given, asker) => aside("publish", given, asker)))`.
 */
export function askedInTurn<S extends z.ZodType<{ action: string }>, A extends Answer>(
  schema: S,
  job: (given: { viewer: Viewer; request: z.infer<S>; at: Date }, asker: Asker) => Promise<Told<A>>,
  mayAlso: (viewer: Viewer, document: z.infer<S>) => boolean = () => true,
) {
  return async (request: Request, viewer: Viewer): Promise<Response> => {
    const parsed = await documentOf(request, schema);
    if (!parsed.ok) return answered(parsed);
    const { document } = parsed;
    if (!mayAlso(viewer, document)) return refuse("forbidden");
    const asker = { who: viewer.id, ticket: document.action };
    return responseTo(await job({ viewer, request: document, at: new Date() }, asker), answered);
  };
}

/** What publishing a story, or an entity, would do now; 404 where there is no such thing. */
export function planOf(kind: "story" | "entity") {
  return async (request: Request, viewer: Viewer, context: Context): Promise<Response> => {
    const { id } = await context.params;
    if (!canBeName(id!)) return answered({ ok: false, reason: "not-found" });
    // Who leaves the page wants no plan any more.
    const asker = { who: viewer.id, ticket: randomUUID(), signal: request.signal };
    const told: Told<PublicationPlan | null> = await aside(
      "plan",
      { scope: { kind, id: id! }, at: new Date() },
      asker,
    );
    return responseTo(told, (plan) =>
      plan ? Response.json(plan) : answered({ ok: false, reason: "not-found" }),
    );
  };
}

/** What a thread came to, as a response. */
export function responseTo<T>(told: Told<T>, respond: (value: T) => Response): Response {
  if (!told.ok) return undone(told.reason);
  return told.value.ok ? respond(told.value.value) : refuse(told.value.reason);
}
