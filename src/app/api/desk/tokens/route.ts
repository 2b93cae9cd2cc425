import { ask } from "@/accounts/ask";
import { endToken, makeToken } from "@/accounts/tokens/tokens";
import { fieldsOf, goOn, invalid, unsuccessful } from "@/app/forms";
import { gated } from "@/app/gate";
import { TokenForm } from "@/domain/access/account-forms";

const page = "/desk/tokens";

/** Makes a token for a machine, which the next page shows once, or ends one. */
export const POST = gated("chief", async (request, viewer) => {
  const fields = await fieldsOf(request);
  const form = TokenForm.safeParse(fields);
  if (!form.success) return goOn(page, invalid(page, form.error, fields));
  const wanted = form.data;
  const asked = await ask(async (db) => {
    if (wanted.act === "make") return makeToken(db, viewer, wanted, new Date());
    const ended = await endToken(db, wanted.token, viewer, new Date());
    return ended ? { ok: true as const, secret: null } : { ok: false as const, reason: "not-found" as const };
  });
  const done = asked.ok ? asked.value : asked;
  if (!done.ok) return goOn(page, unsuccessful({ page, code: done.reason }, fields));
  const { secret } = done;
  return goOn(page, secret === null ? { page, code: "token-ended" } : { page, code: "token-made", secret });
});
