import { ask } from "@/accounts/ask";
import { signInByPasskey } from "@/accounts/passkeys/sign-in-by-passkey";
import { browserOf } from "@/accounts/sessions/browser";
import { cookieLine, cookieSent, cookiesOf, fieldsOf, goOn, invalid, unsuccessful } from "@/app/forms";
import { guarded } from "@/app/gate";
import { ownPasskeySite } from "@/app/passkeys";
import { nextPath } from "@/domain/access/next-path";
import { SignInByPasskeyForm } from "@/domain/access/passkey-forms";

const page = "/sign-in";

/** The answer of a device: whoever holds it and was known to it is in. */
export const POST = guarded(
  async (request) => {
    const fields = await fieldsOf(request);
    const back = fields.next ? `${page}?${new URLSearchParams({ next: nextPath(fields.next) })}` : page;
    const form = SignInByPasskeyForm.safeParse(fields);
    if (!form.success) return goOn(back, invalid(page, form.error, fields));
    const site = ownPasskeySite(request.headers);
    if (site === null) return goOn(back, unsuccessful({ page, code: "passkey-no-site" }, fields));
    const given = { used: form.data.answer, sealed: cookieSent(request.headers, "passkey") };
    const asked = await ask((db) => signInByPasskey(db, site, given, browserOf(request.headers), new Date()));
    const came = asked.ok ? asked.value : asked;
    const forgotten = cookieLine("passkey", "", 0);
    if (!came.ok) return goOn(back, unsuccessful({ page, code: came.reason }, fields), [forgotten]);
    return goOn(nextPath(form.data.next), null, [...cookiesOf(came), forgotten]);
  },
  { limit: 100_000 },
);
