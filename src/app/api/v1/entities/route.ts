import { endpoints } from "@/domain/api/endpoints";
import { entityListItemJson } from "@/domain/api/entity-json";
import { entityPlaceText } from "@/domain/api/entity-place";
import { readEnv } from "@/env";
import { entityList } from "@/queries/entity/entities";
import { answer, refuseParams } from "../answer";
import { nextAddress } from "../next-address";
import { paramsOf } from "../params";

/** GET /api/v1/entities: people and organizations by any of their names. */
export function GET(request: Request): Promise<Response> | Response {
  const parsed = paramsOf(request, endpoints.entities.params);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { q, kind, limit = 50, offset = 0, cursor, asOf = new Date() } = parsed.value;
  return answer(request, endpoints.entities, async (db) => {
    const { items, total, next } = await entityList(
      db,
      { limit, offset, ...(q && { words: q }), ...(kind && { kind }), ...(cursor && { after: cursor }) },
      asOf,
    );
    return {
      items: items.map(entityListItemJson),
      total: { value: total, exact: true },
      next: next && nextAddress(request, readEnv().appUrl, entityPlaceText(next)),
    };
  });
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../read-only";
