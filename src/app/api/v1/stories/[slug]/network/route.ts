import { endpoints } from "@/domain/api/endpoints";
import { answerNetwork } from "../../../answer-network";

type Context = { params: Promise<{ slug: string }> };

/** GET /api/v1/stories/SLUG/network: who is tied to whom in a story, and by what. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerNetwork(request, endpoints.storyNetwork, slug, { story: slug });
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../../read-only";
