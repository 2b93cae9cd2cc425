"use client";

import { buttonLook } from "../../button-look";
import { DeviceForm } from "./device-form";

/** Another way in: no address, no password, no code. */
export function SignInByPasskey({ next }: { next: string | null }) {
  return (
    <DeviceForm
      className="grid justify-items-start gap-2 noscript:hidden"
      action="/api/account/sign-in/passkey"
      askDevice={async () => {
        const [{ startAuthentication }, answer] = await Promise.all([
          import("@simplewebauthn/browser"),
          fetch("/api/account/sign-in/passkey/options", { method: "POST" }),
        ]);
        if (!answer.ok) throw new TypeError(`The site answered ${answer.status}`);
        return startAuthentication({ optionsJSON: await answer.json() });
      }}
    >
      {next === null ? null : <input type="hidden" name="next" value={next} />}
      <button className={buttonLook()} type="submit">
        Sign in with a passkey
      </button>
    </DeviceForm>
  );
}
