import { endpoints } from "@/domain/api/endpoints";
import { answerNetwork } from "../../../answer-network";

type Context = { params: Promise<{ id: string }> };

/** GET /api/v1/entities/ID/network: to whom a person or an organization is tied, and by what. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerNetwork(request, endpoints.entityNetwork, id, { id });
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../../read-only";
