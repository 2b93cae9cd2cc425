import { placeOf, takeBack } from "@/workers/aside";
import { gated } from "../../../../gate";
import { refuse } from "../../../../refuse";

/** How many come before what was asked for by this ticket; 404 once it is done. */
export const GET = gated("edit", async (_request, viewer, context) => {
  const { id } = await context.params;
  const before = placeOf(viewer.id, id!);
  return before === null ? refuse("not-found") : Response.json({ before });
});

/** Takes it back: what was begun is ended, and nothing of it is kept. */
export const DELETE = gated("edit", async (_request, viewer, context) => {
  const { id } = await context.params;
  return takeBack(viewer.id, id!) ? Response.json({ ok: true }) : refuse("not-found");
});
