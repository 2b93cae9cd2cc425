import { ask } from "@/accounts/ask";
import { invite, withdrawInvitation } from "@/accounts/invite";
import { fieldsOf, goOn, invalid, unsuccessful } from "@/app/forms";
import { gated } from "@/app/gate";
import { InviteForm } from "@/domain/access/account-forms";

const page = "/desk/users";

/** Makes an invitation, whose link the next page shows once, or takes one back. */
export const POST = gated("administer", async (request, viewer) => {
  const fields = await fieldsOf(request);
  const form = InviteForm.safeParse(fields);
  if (!form.success) return goOn(page, invalid(page, form.error, fields));
  const wanted = form.data;
  const asked = await ask(async (db) => {
    if (wanted.act === "invite") return invite(db, wanted, viewer, new Date());
    const withdrawn = await withdrawInvitation(db, wanted.link, viewer, new Date());
    return withdrawn
      ? { ok: true as const, token: null }
      : { ok: false as const, reason: "not-found" as const };
  });
  const done = asked.ok ? asked.value : asked;
  if (!done.ok) return goOn(page, unsuccessful({ page, code: done.reason }, fields));
  if (done.token === null) return goOn(page, { page, code: "withdrawn" });
  return goOn(page, { page, code: "invited", link: `/invitations/${done.token}` });
});
