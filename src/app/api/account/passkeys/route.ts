import { ask, type Matter } from "@/accounts/ask";
import { challengeLasts } from "@/accounts/passkeys/challenge";
import { addPasskey, beginPasskey, removePasskey } from "@/accounts/passkeys/own-passkeys";
import { signedIn } from "@/accounts/signed-in";
import { cookieLine, cookieSent, fieldsOf, goOn, invalid, type Refused, refused } from "@/app/forms";
import { gated } from "@/app/gate";
import { ownPasskeySite } from "@/app/passkeys";
import { PasskeyForm } from "@/domain/access/passkey-forms";
import type { Viewer } from "@/domain/access/viewer";

const page = "/account/passkeys";

/** What somebody does about their own passkeys. */
export const POST = gated(
  "account",
  async (request, viewer) => {
    const fields = await fieldsOf(request);
    const form = PasskeyForm.safeParse(fields);
    if (!form.success) return goOn(page, invalid(page, form.error, fields));
    const asked = await ask(changed(request.headers, viewer, form.data));
    const came = asked.ok ? asked.value : asked;
    if (came.ok) return came.answer;
    return goOn(page, refused(page, came, fields));
  },
  { limit: 100_000 },
);

type Changed = { ok: true; answer: Response } | ({ ok: false } & Refused);

const changed =
  (headers: Headers, viewer: Viewer, form: PasskeyForm): Matter<Changed> =>
  async (db) => {
    const sessionId = (await signedIn(db, headers))?.sessionId ?? "";
    const here = { viewer, sessionId, headers, at: new Date() };
    const answered = (answer: Response) => ({ ok: true as const, answer });
    // What was made at another address can still be removed at this one.
    if (form.act === "remove") {
      const removed = await removePasskey(db, here, form.passkey);
      if (!removed.ok) return removed;
      const onTo = removed.endedThis ? "/sign-in" : page;
      return answered(goOn(onTo, { page: onTo, code: "passkey-removed" }));
    }
    const site = ownPasskeySite(headers);
    if (site === null) return { ok: false, reason: "passkey-no-site" };
    if (form.act === "begin") {
      const begun = await beginPasskey(db, here, form.current);
      if (!begun.ok) return begun;
      return answered(goOn(page, null, [cookieLine("passkey", begun.sealed, challengeLasts)]));
    }
    const given = { name: form.name, made: form.answer, sealed: cookieSent(headers, "passkey") };
    const added = await addPasskey(db, here, site, given);
    // A challenge is good once: another begins with the password.
    const code = added.ok ? "passkey-added" : added.reason;
    return answered(goOn(page, { page, code }, [cookieLine("passkey", "", 0)]));
  };
