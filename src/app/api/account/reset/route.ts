import { ask } from "@/accounts/ask";
import { resetPassword } from "@/accounts/reset-password";
import { browserOf } from "@/accounts/sessions/browser";
import { openSession } from "@/accounts/sign-in";
import { cookiesOf, fieldsOf, goOn, invalid, unsuccessful } from "@/app/forms";
import { guarded } from "@/app/gate";
import { codePage } from "@/app/second-factor";
import { ResetForm } from "@/domain/access/account-forms";

/** Somebody chooses a new password by a link from an administrator, and is signed in unless the account is closed. */
export const POST = guarded(
  async (request) => {
    const fields = await fieldsOf(request);
    const form = ResetForm.safeParse(fields);
    const page = `/reset/${encodeURIComponent((fields.token ?? "").slice(0, 100))}`;
    if (!form.success) return goOn(page, invalid(page, form.error, fields));
    const { password } = form.data;
    const asked = await ask(async (db) => {
      const done = await resetPassword(db, form.data, new Date());
      if (!done.ok) return done;
      const given = { email: done.email, password };
      return {
        ok: true as const,
        opened: await openSession(db, given, browserOf(request.headers)),
      };
    });
    const done = asked.ok ? asked.value : asked;
    if (!done.ok) return goOn(page, unsuccessful({ page, code: done.reason }, fields));
    if (done.opened === null) return goOn("/sign-in", { page: "/sign-in", code: "no-match" });
    if (done.opened.owesCode) return goOn(codePage(undefined), null, cookiesOf(done.opened));
    return goOn("/account", { page: "/account", code: "password-changed" }, cookiesOf(done.opened));
  },
  { limit: 20_000 },
);
