import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/viewer";
import { canBeName } from "@/domain/address/params";
import { aside } from "@/workers/aside";
import type { Context } from "../../gate";
import { refuse } from "../../refuse";
import { outcomeOf } from "./outcome-of";

/** What publishing a story, or an entity, would do now, worked out in a thread of its own; 404 where there is no such thing. */
export function planOf(kind: "story" | "entity") {
  return async (request: Request, viewer: Viewer, context: Context): Promise<Response> => {
    const { id } = await context.params;
    if (!canBeName(id!)) return refuse("not-found");
    // Who leaves the page wants no plan any more.
    const asker = { who: viewer.id, ticket: randomUUID(), signal: request.signal };
    const plan = outcomeOf(await aside("plan", { scope: { kind, id: id! }, at: new Date() }, asker));
    if (plan === null) return refuse("not-found");
    return "reason" in plan ? refuse(plan.reason) : Response.json(plan);
  };
}
