import { ask } from "@/accounts/ask";
import { disconnectOwn } from "@/accounts/own/disconnect-own";
import { fieldsOf, goOn, invalid, refused } from "@/app/forms";
import { gated } from "@/app/gate";
import { DisconnectForm } from "@/domain/access/account-forms";

const page = "/account";

/** Takes the connection of one's own account with the provider of sign-ins away. */
export const POST = gated(
  "account",
  async (request, viewer) => {
    const fields = await fieldsOf(request);
    const form = DisconnectForm.safeParse(fields);
    if (!form.success) return goOn(page, invalid(page, form.error, fields));
    const asking = { viewer, headers: request.headers, at: new Date() };
    const asked = await ask((db) => disconnectOwn(db, asking, form.data.current));
    const done = asked.ok ? asked.value : asked;
    if (done.ok) return goOn(page, { page, code: "openid-disconnected" });
    return goOn(page, refused(page, done, fields));
  },
  { limit: 20_000 },
);
