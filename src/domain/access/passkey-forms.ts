import { z } from "zod";
import { jsonOrNull } from "../json-or-null";
import { Name, Password } from "./account-forms";

// What a browser hands over of a passkey (WebAuthn Level 3, 5.1): the answer of the device comes as JSON in a field of a form.

/** More than anybody has devices. */
export const mostPasskeys = 20;

/** Bytes as base64url. A device answers in some hundred; an attestation, which we do not ask for, may have more. */
const Bytes = z
  .string()
  .min(1)
  .max(20_000)
  .regex(/^[\w-]+$/, "is not base64url");

/** The id of a passkey: at most 1,023 bytes. */
const PasskeyId = Bytes.max(1_364);

const common = {
  id: PasskeyId,
  rawId: PasskeyId,
  type: z.literal("public-key"),
  clientExtensionResults: z.record(z.string(), z.unknown()).transform(() => ({})),
};

/** What a device says that has made a passkey. */
const Made = z.object({
  ...common,
  response: z.object({
    clientDataJSON: Bytes,
    attestationObject: Bytes,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .default([]),
  }),
});
export type MadePasskey = z.infer<typeof Made>;

/** What a device says that signs in by one. */
const Used = z.object({
  ...common,
  response: z.object({
    clientDataJSON: Bytes,
    authenticatorData: Bytes,
    signature: Bytes,
    // An empty one is as good as none.
    userHandle: Bytes.or(z.literal("").transform(() => undefined)).optional(),
  }),
});
export type UsedPasskey = z.infer<typeof Used>;

/** A device's answer as a form sends it. */
function answerOf<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .max(60_000)
    .transform((text) => jsonOrNull(text))
    .pipe(schema);
}

/** What somebody does about their own passkeys: prove who they are, keep the one that the device made, remove one. */
export const PasskeyForm = z.discriminatedUnion("act", [
  z.object({ act: z.literal("begin"), current: Password.optional() }),
  z.object({ act: z.literal("add"), name: Name, answer: answerOf(Made) }),
  z.object({ act: z.literal("remove"), passkey: PasskeyId }),
]);
export type PasskeyForm = z.infer<typeof PasskeyForm>;

export const SignInByPasskeyForm = z.object({ answer: answerOf(Used), next: z.string().optional() });
