import { ask } from "@/accounts/ask";
import { changeFactor } from "@/accounts/second-factor/own-factor";
import { fieldsOf, goOn, invalid, refused } from "@/app/forms";
import { gated } from "@/app/gate";
import { factorPage } from "@/app/second-factor";
import { SecondFactorForm } from "@/domain/access/account-forms";
import type { NoticeCode } from "@/domain/access/notice";

const page = "/account/second-factor";

/** What somebody does about their own second factor, each by a form of its own. */
export const POST = gated(
  "account",
  async (request, viewer) => {
    const fields = await fieldsOf(request);
    const form = SecondFactorForm.safeParse(fields);
    const back = factorPage(fields.next);
    if (!form.success) return goOn(back, invalid(page, form.error, fields));
    const asking = { viewer, headers: request.headers, at: new Date() };
    const asked = await ask((db) => changeFactor(db, asking, form.data));
    const came = asked.ok ? asked.value : asked;
    if (!came.ok) return goOn(back, refused(page, came, fields));
    const code = wentWell[form.data.act];
    return goOn(back, code === null ? null : { page, code, codes: came.codes }, came.setCookies);
  },
  { limit: 20_000 },
);

/** What there is to say then; the first step shows the picture, which says it all. */
const wentWell: Record<SecondFactorForm["act"], NoticeCode | null> = {
  begin: null,
  confirm: "factor-on",
  renew: "codes-renewed",
  "turn-off": "factor-off",
};
