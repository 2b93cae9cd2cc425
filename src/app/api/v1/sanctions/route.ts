import { endpoints } from "@/domain/api/endpoints";
import { sanctionsJson } from "@/domain/api/sanctions-json";
import { sanctionsAsOf } from "@/queries/entity/sanctions";
import { answer, refuseParams } from "../answer";
import { paramsOf } from "../params";

/** GET /api/v1/sanctions: who was under sanctions on a day. */
export function GET(request: Request): Promise<Response> | Response {
  const parsed = paramsOf(request, endpoints.sanctions.params);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { asOf = new Date(), page = 1 } = parsed.value;
  return answer(request, endpoints.sanctions, async (db) =>
    sanctionsJson(await sanctionsAsOf(db, asOf, page)),
  );
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../read-only";
