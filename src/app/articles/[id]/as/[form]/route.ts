import { articleForms } from "../../../../machine-forms";
import { answerForm } from "../../../../other-form";

type Context = { params: Promise<{ id: string; form: string }> };

/** GET /articles/ID/as/FORM: what it says, in the forms that other programs read. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, form } = await params;
  return answerForm(request, articleForms, { name: id, form });
}
