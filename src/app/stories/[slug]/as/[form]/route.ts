import { storyCitations } from "../../../../citation-forms";
import { answerForm } from "../../../../other-form";

type Context = { params: Promise<{ slug: string; form: string }> };

/** GET /stories/SLUG/as/FORM: the story as citation files have it, and as other programs read it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, form } = await params;
  return answerForm(request, storyCitations, { name: slug, form });
}
