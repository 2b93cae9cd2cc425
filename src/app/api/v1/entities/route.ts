import { numberParam, once, Words } from "@/domain/address/params";
import { entityListItemJson } from "@/domain/api/entity-json";
import { EntityKind } from "@/domain/vocabulary";
import { readEnv } from "@/env";
import { entityList } from "@/queries/entities";
import { answer, refuseParams } from "../answer";
import { asOfParam, paramsOf } from "../params";

const entityParams = {
  ...asOfParam,
  q: once(Words),
  kind: once(EntityKind),
  limit: once(numberParam(1, 200)),
  offset: once(numberParam(0, 100_000)),
};

/** GET /api/v1/entities: people and organizations by any of their names. */
export function GET(request: Request): Promise<Response> | Response {
  const parsed = paramsOf(request, entityParams);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { q, kind, limit = 50, offset = 0, asOf = new Date() } = parsed.value;
  return answer(request, async (db) => {
    const { items, total } = await entityList(
      db,
      { limit, offset, ...(q && { words: q }), ...(kind && { kind }) },
      asOf,
    );
    const url = new URL(request.url);
    url.searchParams.set("offset", String(offset + limit));
    return {
      items: items.map(entityListItemJson),
      total: { value: total, exact: true },
      next: offset + limit < total ? `${readEnv().appUrl}${url.pathname}${url.search}` : null,
    };
  });
}
