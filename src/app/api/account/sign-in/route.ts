import { ask } from "@/accounts/ask";
import { browserOf } from "@/accounts/sessions/browser";
import { signIn } from "@/accounts/sign-in";
import { cookieSent, cookiesOf, fieldsOf, goOn, invalid, refused, unsuccessful } from "@/app/forms";
import { guarded } from "@/app/gate";
import { codePage } from "@/app/second-factor";
import { SignInForm } from "@/domain/access/account-forms";
import { nextPath } from "@/domain/access/next-path";

const page = "/sign-in";

export const POST = guarded(
  async (request) => {
    const fields = await fieldsOf(request);
    const form = SignInForm.safeParse(fields);
    const back = fields.next ? `${page}?${new URLSearchParams({ next: nextPath(fields.next) })}` : page;
    if (!form.success) return goOn(back, invalid(page, form.error, fields));
    const { email, password, next } = form.data;
    const asked = await ask((db) =>
      signIn(db, {
        email,
        password,
        device: cookieSent(request.headers, "device"),
        ...browserOf(request.headers),
      }),
    );
    if (!asked.ok) return goOn(back, unsuccessful({ page, code: asked.reason }, fields));
    const came = asked.value;
    if (!came.ok) return goOn(back, refused(page, came, fields));
    return goOn(came.owesCode ? codePage(next) : nextPath(next), null, cookiesOf(came));
  },
  { limit: 20_000 },
);
