import { ask } from "@/accounts/ask";
import { changePassword } from "@/accounts/own/change-password";
import { fieldsOf, goOn, invalid, refused } from "@/app/forms";
import { gated } from "@/app/gate";
import { PasswordForm } from "@/domain/access/account-forms";

const page = "/account";

export const POST = gated(
  "account",
  async (request, viewer) => {
    const fields = await fieldsOf(request);
    const form = PasswordForm.safeParse(fields);
    if (!form.success) return goOn(page, invalid(page, form.error, fields));
    const asked = await ask((db) =>
      changePassword(db, { viewer, headers: request.headers, at: new Date() }, form.data),
    );
    const done = asked.ok ? asked.value : asked;
    if (done.ok) return goOn(page, { page, code: "password-changed" }, done.setCookies);
    return goOn(page, refused(page, done, fields));
  },
  { limit: 20_000 },
);
