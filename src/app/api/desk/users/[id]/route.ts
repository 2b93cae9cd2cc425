import { ask } from "@/accounts/ask";
import { manageUser } from "@/accounts/manage-user";
import { offerReset } from "@/accounts/reset-password";
import { fieldsOf, goOn, invalid, unsuccessful } from "@/app/forms";
import { type Context, gated } from "@/app/gate";
import { type UserAct, UserForm } from "@/domain/access/account-forms";
import type { NoticeCode } from "@/domain/access/notice";

const page = "/desk/users";

/** What an administrator does to one account. Closing one's own ends the session that asks; the next page says so. */
export const POST = gated("administer", async (request, viewer, { params }: Context) => {
  const id = (await params).id ?? "";
  const fields = await fieldsOf(request);
  const form = UserForm.safeParse(fields);
  if (!form.success) return goOn(page, invalid(page, form.error, fields));
  const wanted = form.data;
  const asked = await ask(async (db) => {
    if (wanted.act !== "reset")
      return { ...(await manageUser(db, id, wanted, viewer, new Date())), token: null };
    const token = await offerReset(db, id, viewer, new Date());
    return token === null
      ? { ok: false as const, reason: "not-found" as const }
      : { ok: true as const, token };
  });
  const done = asked.ok ? asked.value : asked;
  if (!done.ok) return goOn(page, unsuccessful({ page, code: done.reason }, fields));
  if (done.token === null) return goOn(page, { page, code: saidOf(wanted.act) });
  return goOn(page, { page, code: "reset-link", link: `/reset/${done.token}` });
});

function saidOf(act: UserAct["act"]): NoticeCode {
  if (act === "reset-factor") return "factor-reset";
  if (act === "take-passkeys") return "passkeys-taken";
  if (act === "disconnect") return "user-disconnected";
  return act === "end-session" ? "session-ended" : "user-changed";
}
