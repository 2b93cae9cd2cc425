import { once, Words } from "@/domain/address/params";
import { resultsOf } from "@/domain/reconcile/our-service";
import { maybeMeant } from "@/queries/entity/reconciled";
import { answerWith, refuseParams } from "../../api/v1/answer";
import { paramsOf } from "../../api/v1/params";
import { told } from "../answers";

const shape = { prefix: once(Words) };

/** GET /reconcile/suggest?prefix=: people and organizations for somebody who types (the protocol's suggest service). */
export function GET(request: Request): Response | Promise<Response> {
  const parsed = paramsOf(request, shape);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const asked = { query: parsed.value.prefix ?? "", type: null, limit: 10, properties: [] };
  return answerWith(
    async (db) => ({
      result: resultsOf(asked, await maybeMeant(db, asked)).map(({ id, name, description, type }) => ({
        ...{ id, name, ...(description !== undefined && { description }), notable: type },
      })),
    }),
    (found) => told(request, found),
  );
}
