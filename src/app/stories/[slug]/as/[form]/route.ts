import { storyForms } from "../../../../machine-forms";
import { answerForm } from "../../../../other-form";

type Context = { params: Promise<{ slug: string; form: string }> };

/** GET /stories/SLUG/as/FORM: what it says, in the forms that other programs read. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, form } = await params;
  return answerForm(request, storyForms, { name: slug, form });
}
