import { canBeName } from "@/domain/address/params";
import { articleJson } from "@/domain/api/article-json";
import { endpoints } from "@/domain/api/endpoints";
import { articlePage } from "@/queries/article/articles";
import { answer, refuse, refuseParams } from "../../answer";
import { paramsOf } from "../../params";

type Context = { params: Promise<{ id: string }> };

/** GET /api/v1/articles/ID: one article, whole only where its rights allow it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const parsed = paramsOf(request, endpoints.article.params);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { id } = await params;
  if (!canBeName(id)) return refuse("not-found");
  return answer(request, endpoints.article, async (db) => {
    const page = await articlePage(db, id, parsed.value.asOf ?? new Date());
    return page && articleJson(page);
  });
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../read-only";
