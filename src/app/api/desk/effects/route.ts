import { randomUUID } from "node:crypto";
import { z } from "zod";
import { canBeName } from "@/domain/address/params";
import { WithdrawnKind } from "@/domain/withdrawal";
import { aside } from "@/workers/aside";
import { gated } from "../../../gate";
import { refuse } from "../../../refuse";
import { outcomeOf } from "../outcome-of";

const Id = z.string().refine(canBeName);
const Deed = z.discriminatedUnion("is", [
  z.object({ is: z.literal("merge"), from: Id, into: Id }),
  z.object({ is: z.literal("take-down"), kind: WithdrawnKind, id: Id }),
  z.object({
    is: z.literal("move"),
    kind: z.enum(["claim", "article"]),
    id: Id,
    from: Id.nullable().default(null),
    into: Id,
  }),
]);

/**
 * GET /api/desk/effects?is=merge&from=ID&into=ID: what readers would see changed by that, which is not done yet. Worked out in a
 * thread of its own: a story may have thousands of claims, each with its status.
 */
export const GET = gated("edit", async (request, viewer) => {
  const deed = Deed.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!deed.success) return refuse("not-found");
  const asker = { who: viewer.id, ticket: randomUUID(), signal: request.signal };
  const effects = outcomeOf(await aside("effects", { deed: deed.data, at: new Date() }, asker));
  if (effects === null) return refuse("not-found");
  return "reason" in effects ? refuse(effects.reason) : Response.json(effects);
});
