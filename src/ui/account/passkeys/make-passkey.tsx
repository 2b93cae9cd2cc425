"use client";

import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/browser";
import type { Notice } from "@/domain/access/notice";
import { buttonLook } from "../../button-look";
import { Field } from "../field";
import { DeviceForm } from "./device-form";

/** The second step: what the passkey is called, and the device that makes it. */
export function MakePasskey(props: {
  options: PublicKeyCredentialCreationOptionsJSON;
  notice: Notice | null;
}) {
  const { options, notice } = props;
  return (
    <DeviceForm
      className="grid max-w-form justify-items-start gap-4 noscript:hidden"
      action="/api/account/passkeys"
      askDevice={async () => {
        const { startRegistration } = await import("@simplewebauthn/browser");
        return startRegistration({ optionsJSON: options });
      }}
    >
      <input type="hidden" name="act" value="add" />
      <Field
        name="name"
        label="What you call it"
        hint="Such as “Work laptop” or “Key on my ring”, to tell it from others."
        required
        maxLength={80}
        autoFocus
        autoComplete="off"
        notice={notice}
      />
      <button className={buttonLook("primary")} type="submit">
        Make the passkey
      </button>
    </DeviceForm>
  );
}
