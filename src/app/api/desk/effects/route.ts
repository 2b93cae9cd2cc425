import { z } from "zod";
import { canBeName } from "@/domain/address/params";
import { WithdrawnKind } from "@/domain/withdrawal";
import { effectsOf } from "@/queries/desk/effects";
import { gated } from "../../../gate";
import { looked } from "../query-handler";

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

/** GET /api/desk/effects?is=merge&from=ID&into=ID: what readers would see changed by that, which is not done yet. */
export const GET = gated(
  "edit",
  looked("effects", async (db, { query }) => {
    const deed = Deed.safeParse(Object.fromEntries(query));
    return deed.success ? effectsOf(db, deed.data, new Date()) : null;
  }),
);
