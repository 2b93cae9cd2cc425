import { ask } from "@/accounts/ask";
import { giveCode } from "@/accounts/second-factor/give-code";
import { senderOf } from "@/accounts/sender-address";
import { cookieSent, cookiesOf, fieldsOf, goOn, invalid, refused, unsuccessful } from "@/app/forms";
import { guarded } from "@/app/gate";
import { codePage, factorPage } from "@/app/second-factor";
import { SignInCodeForm } from "@/domain/access/account-forms";
import { nextPath } from "@/domain/access/next-path";

const page = "/sign-in/code";

/** The code that a sign-in waits for: only now is there a session. */
export const POST = guarded(
  async (request) => {
    const fields = await fieldsOf(request);
    const form = SignInCodeForm.safeParse(fields);
    const back = codePage(fields.next);
    if (!form.success) return goOn(back, invalid(page, form.error, fields));
    const asked = await ask((db) =>
      giveCode(
        db,
        {
          headers: request.headers,
          from: senderOf(request.headers),
          device: cookieSent(request.headers, "device"),
          at: new Date(),
        },
        form.data,
      ),
    );
    const came = asked.ok ? asked.value : asked;
    if (came.ok && form.data.by === "recovery")
      return goOn(
        factorPage(fields.next),
        { page: "/account/second-factor", code: "recovery-used" },
        cookiesOf(came),
      );
    if (came.ok) return goOn(nextPath(fields.next), null, cookiesOf(came));
    if (came.reason === "sign-in-over") {
      const again = fields.next
        ? `/sign-in?${new URLSearchParams({ next: nextPath(fields.next) })}`
        : "/sign-in";
      return goOn(again, unsuccessful({ page: "/sign-in", code: came.reason }, fields));
    }
    return goOn(back, refused(page, came, fields));
  },
  { limit: 20_000 },
);
