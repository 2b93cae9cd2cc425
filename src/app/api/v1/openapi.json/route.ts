import { endpoints } from "@/domain/api/endpoints";
import { openApi } from "@/domain/api/openapi";
import { readEnv } from "@/env";
import { conditional } from "../../../conditional";
import { publicHeaders, refuseParams } from "../answer";
import { paramsOf } from "../params";

/** GET /api/v1/openapi.json: what the API takes and answers, for programs. */
export function GET(request: Request): Response {
  const parsed = paramsOf(request, endpoints.openapi.params);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const body = JSON.stringify(openApi(readEnv().appUrl));
  const headers = { ...publicHeaders, "Content-Type": "application/json" };
  return conditional(request, body, { ...headers, "Cache-Control": "public, max-age=3600" });
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../read-only";
