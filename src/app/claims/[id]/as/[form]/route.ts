import { claimCitations } from "../../../../citation-forms";
import { answerForm } from "../../../../other-form";

type Context = { params: Promise<{ id: string; form: string }> };

/** GET /claims/ID/as/FORM: the claim as citation files have it, and as other programs read it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, form } = await params;
  return answerForm(request, claimCitations, { name: id, form });
}
