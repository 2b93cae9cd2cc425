import { ask } from "@/accounts/ask";
import { browserOf } from "@/accounts/sessions/browser";
import { setUp } from "@/accounts/set-up";
import { openSession } from "@/accounts/sign-in";
import { cookiesOf, fieldsOf, goOn, invalid, unsuccessful } from "@/app/forms";
import { guarded } from "@/app/gate";
import { SetUpForm } from "@/domain/access/account-forms";

const page = "/setup";

/** The first administrator: made, signed in, and on to the desk, where the others are invited under "Accounts". */
export const POST = guarded(
  async (request) => {
    const fields = await fieldsOf(request);
    const form = SetUpForm.safeParse(fields);
    const back = `${page}?${new URLSearchParams({ token: (fields.token ?? "").slice(0, 100) })}`;
    if (!form.success) return goOn(back, invalid(page, form.error, fields));
    const asked = await ask(async (db) => {
      const done = await setUp(db, form.data, new Date());
      return done.ok
        ? {
            ok: true as const,
            opened: await openSession(db, form.data, browserOf(request.headers)),
          }
        : done;
    });
    const done = asked.ok ? asked.value : asked;
    if (done.ok) return goOn("/desk", null, done.opened ? cookiesOf(done.opened) : []);
    if (done.reason === "done-before") return goOn("/sign-in", { page: "/sign-in", code: "done-before" });
    return goOn(back, unsuccessful({ page, code: done.reason }, fields));
  },
  { limit: 20_000 },
);
