import { canBeName } from "@/domain/address/params";
import { endpoints } from "@/domain/api/endpoints";
import { entityJson } from "@/domain/api/entity-json";
import { entityPage } from "@/queries/entities";
import { answer, refuse, refuseParams } from "../../answer";
import { paramsOf } from "../../params";

type Context = { params: Promise<{ id: string }> };

/** GET /api/v1/entities/ID: a person or an organization with names, positions and sanctions. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const parsed = paramsOf(request, endpoints.entity.params);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { id } = await params;
  if (!canBeName(id)) return refuse("not-found");
  return answer(request, endpoints.entity, async (db) => {
    const page = await entityPage(db, { id }, parsed.value.asOf ?? new Date());
    return page && entityJson(page);
  });
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../read-only";
