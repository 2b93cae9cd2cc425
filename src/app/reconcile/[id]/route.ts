import { canBeName } from "@/domain/address/params";
import { readEnv } from "@/env";
import { entityPath } from "@/queries/entity/reconciled";
import { answerWith, publicHeaders, refuse } from "../../api/v1/answer";

/** GET /reconcile/ID: leads to the page of whoever has this id, for tools that know the id alone. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  if (!canBeName(id)) return refuse("not-found");
  return answerWith(
    (db) => entityPath(db, id),
    (path) =>
      new Response(null, {
        status: 302,
        headers: { ...publicHeaders, Location: `${readEnv().appUrl}${path}` },
      }),
  );
}
