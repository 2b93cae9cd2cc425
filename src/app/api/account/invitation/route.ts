import { acceptInvitation } from "@/accounts/accept-invitation";
import { ask } from "@/accounts/ask";
import { browserOf } from "@/accounts/sessions/browser";
import { openSession } from "@/accounts/sign-in";
import { cookiesOf, fieldsOf, goOn, invalid, unsuccessful } from "@/app/forms";
import { guarded } from "@/app/gate";
import { InvitationForm } from "@/domain/access/account-forms";
import { may } from "@/domain/access/may";

/** Somebody joins by an invitation, is signed in, and comes to where they work. */
export const POST = guarded(
  async (request) => {
    const fields = await fieldsOf(request);
    const form = InvitationForm.safeParse(fields);
    const page = `/invitations/${encodeURIComponent((fields.token ?? "").slice(0, 100))}`;
    if (!form.success) return goOn(page, invalid(page, form.error, fields));
    const asked = await ask(async (db) => {
      const done = await acceptInvitation(db, form.data, new Date());
      return done.ok
        ? {
            ok: true as const,
            role: done.role,
            opened: await openSession(db, form.data, browserOf(request.headers)),
          }
        : done;
    });
    const done = asked.ok ? asked.value : asked;
    if (!done.ok) return goOn(page, unsuccessful({ page, code: done.reason }, fields));
    const home = may(done.role, "edit") ? "/desk" : "/account";
    return goOn(home, { page: home, code: "welcome" }, done.opened ? cookiesOf(done.opened) : []);
  },
  { limit: 20_000 },
);
