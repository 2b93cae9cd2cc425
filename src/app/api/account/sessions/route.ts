import { ask } from "@/accounts/ask";
import { endOwnSessions } from "@/accounts/sessions/sessions";
import { signedIn } from "@/accounts/signed-in";
import { fieldsOf, goOn, invalid, unsuccessful } from "@/app/forms";
import { gated } from "@/app/gate";
import { SessionsForm } from "@/domain/access/account-forms";

const page = "/account";

/** Ends one of one's own sessions, or every other. */
export const POST = gated("account", async (request, viewer) => {
  const fields = await fieldsOf(request);
  const form = SessionsForm.safeParse(fields);
  if (!form.success) return goOn(page, invalid(page, form.error, fields));
  const { end } = form.data;
  const asked = await ask(async (db) => {
    const own = await signedIn(db, request.headers);
    const which = end === "others" ? { allBut: own?.sessionId ?? "" } : { only: end };
    return endOwnSessions(db, viewer, which, new Date());
  });
  if (!asked.ok) return goOn(page, unsuccessful({ page, code: asked.reason }, fields));
  return goOn(page, { page, code: asked.value ? "session-ended" : "not-found" });
});
