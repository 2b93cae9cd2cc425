import { canBeName } from "@/domain/address/params";
import { endpoints } from "@/domain/api/endpoints";
import { entityJson } from "@/domain/api/entity-json";
import { entityPage } from "@/queries/entity/entities";
import { answerWith, jsonAnswer, refuse, refuseParams } from "../../answer";
import { leadTo } from "../../lead-to";
import { paramsOf } from "../../params";

type Context = { params: Promise<{ id: string }> };

/** GET /api/v1/entities/ID: a person or an organization with names, positions and sanctions. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const parsed = paramsOf(request, endpoints.entity.params);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { id } = await params;
  if (!canBeName(id)) return refuse("not-found");
  const asOf = parsed.value.asOf ?? new Date();
  return answerWith(
    (db) => entityPage(db, { id }, asOf),
    (page) =>
      page.mergedInto
        ? leadTo(page.mergedInto.id, request)
        : jsonAnswer(request, endpoints.entity, entityJson(page)),
    request,
  );
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../read-only";
