import type { Viewer } from "@/domain/access/viewer";
import { canBeName } from "@/domain/address/params";
import type { ReadAnswer, ReadName } from "@/domain/outbox/desk-reads";
import { type Query, read } from "@/queries/read";
import type { Context } from "../../gate";
import { refuse } from "../../refuse";

export type Looked = { params: Record<string, string>; query: URLSearchParams; viewer: Viewer };

/**
 * What a gated handler does that only looks: `export const GET = gated("edit", looked("article", look))`. It answers what the
 * table says of its name; null is 404. A part of the address that cannot be a name is not looked up at all.
 */
export function looked<R extends ReadName>(
  _name: R,
  look: (...given: [...Parameters<Query<object>>, Looked]) => Promise<ReadAnswer<R> | null>,
) {
  return async (request: Request, viewer: Viewer, context: Context): Promise<Response> => {
    // An address without parts that change has none.
    const params = (await context.params) ?? {};
    if (!Object.values(params).every(canBeName)) return refuse("not-found");
    const query = new URL(request.url).searchParams;
    const result = await read((db) => look(db, { params, query, viewer }));
    if (!result.ok) return refuse(result.reason);
    return result.value === null ? refuse("not-found") : Response.json(result.value);
  };
}
