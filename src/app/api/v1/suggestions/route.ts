import { endpoints } from "@/domain/api/endpoints";
import { suggest } from "@/queries/search";
import { answer, refuseParams } from "../answer";
import { paramsOf } from "../params";

/** GET /api/v1/suggestions: what to filter claims by, while its name is being typed. */
export function GET(request: Request): Promise<Response> | Response {
  const parsed = paramsOf(request, endpoints.suggestions.params);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { q = "" } = parsed.value;
  return answer(request, endpoints.suggestions, async (db) => ({ items: await suggest(db, q) }));
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../read-only";
