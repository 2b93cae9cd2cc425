import { ask } from "@/accounts/ask";
import { rename } from "@/accounts/own/own-account";
import { fieldsOf, goOn, invalid, unsuccessful } from "@/app/forms";
import { gated } from "@/app/gate";
import { NameForm } from "@/domain/access/account-forms";

const page = "/account";

export const POST = gated("account", async (request, viewer) => {
  const fields = await fieldsOf(request);
  const form = NameForm.safeParse(fields);
  if (!form.success) return goOn(page, invalid(page, form.error, fields));
  const asked = await ask((db) => rename(db, viewer, form.data.name, new Date()));
  if (!asked.ok) return goOn(page, unsuccessful({ page, code: asked.reason }, fields));
  return goOn(page, { page, code: "renamed" });
});
