import { z } from "zod";
import { Email } from "./email-address";
import { leftEmpty } from "./left-empty";
import { isOfNoPerson } from "./no-person";
import { Role } from "./role";
import { TokenScope, tokenLasts } from "./token-scope";
import { hasUnseenLetters } from "./unseen-letters";

// What is typed in the forms around an account. Fields come as text, since a form sends nothing else.

/** Longer is better than stranger. The upper bound is there because hashing takes time by length. */
export const passwordLength = { least: 10, most: 128 };

/** What somebody, or something of theirs, is called. */
export const Name = z
  .string()
  .trim()
  .min(1, "is empty")
  .max(80, "is longer than 80 characters")
  .refine((text) => !hasUnseenLetters(text), "holds characters that cannot be shown");

/** What a person is called, by which the record credits them with what they did. */
export const PersonName = Name.refine((name) => !isOfNoPerson(name), "is what the record calls no person");

/** One that somebody chooses. */
const NewPassword = z
  .string()
  .min(passwordLength.least, `needs at least ${passwordLength.least} characters`)
  .max(passwordLength.most, `may have ${passwordLength.most} characters at the most`);

/** One that was chosen before: whatever it is, it is only compared. */
export const Password = z.string().min(1, "is empty").max(passwordLength.most);

const Token = z.string().min(1).max(100);

export const SignInForm = z.object({ email: Email, password: Password, next: z.string().optional() });
export const SetUpForm = z.object({ token: Token, name: PersonName, email: Email, password: NewPassword });
export type SetUpForm = z.infer<typeof SetUpForm>;
/** Who takes up an invitation says the same as who sets up. */
export const InvitationForm = SetUpForm;
export const ResetForm = z.object({ token: Token, password: NewPassword });
export const NameForm = z.object({ name: PersonName });
export const PasswordForm = z.object({ current: Password, password: NewPassword });
/** Takes the connection with a provider of sign-ins away. */
export const DisconnectForm = z.object({ current: Password });
const SessionId = z.string().min(1).max(64);
/** End one session, or every other than the one that asks. */
export const SessionsForm = z.object({ end: z.union([z.literal("others"), SessionId]) });

/** Six digits, as an app shows them: "123 456" is meant as well. */
const OneTimeCode = z
  .string()
  .transform((text) => text.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "has six digits"));

/** Two times five letters and digits, however they are written. */
const RecoveryCode = z
  .string()
  .transform((text) => text.toLowerCase().replace(/[^a-z\d]/g, ""))
  .pipe(z.string().regex(/^[a-z\d]{10}$/, "has ten letters and digits"))
  .transform((text) => `${text.slice(0, 5)}-${text.slice(5)}`);

const next = z.string().optional();

/** What ends a sign-in after the password: the code of an app, or one of the codes that were written down. */
export const SignInCodeForm = z.discriminatedUnion("by", [
  z.object({ by: z.literal("app"), code: OneTimeCode, next }),
  z.object({ by: z.literal("recovery"), recovery: RecoveryCode, next }),
]);

/** What somebody does about their own second factor. */
export const SecondFactorForm = z.discriminatedUnion("act", [
  z.object({ act: z.literal("begin"), current: Password, next }),
  z.object({ act: z.literal("confirm"), code: OneTimeCode, next }),
  z.object({ act: z.literal("renew"), current: Password, next }),
  z.object({ act: z.literal("turn-off"), current: Password, next }),
]);
export type SecondFactorForm = z.infer<typeof SecondFactorForm>;

const optionalEmail = leftEmpty(Email);
const optionalName = leftEmpty(PersonName);

export const InviteForm = z.discriminatedUnion("act", [
  z.object({ act: z.literal("invite"), role: Role, email: optionalEmail, name: optionalName }),
  z.object({ act: z.literal("withdraw"), link: z.uuid() }),
]);

/** What a chief does about the tokens of machines. Each scope is a field of its own, as a form sends boxes that are ticked. */
export const TokenForm = z.discriminatedUnion("act", [
  z
    .object({
      act: z.literal("make"),
      name: Name,
      days: z.coerce.number().pipe(z.literal([...tokenLasts])),
      ...Object.fromEntries(TokenScope.options.map((scope) => [scope, z.literal("on").optional()])),
    })
    .transform((form) => ({
      ...form,
      scopes: TokenScope.options.filter((scope) => (form as Record<string, unknown>)[scope] === "on"),
    }))
    .refine(({ scopes }) => scopes.length > 0, { path: ["scopes"], error: "needs at least one" }),
  z.object({ act: z.literal("end"), token: z.uuid() }),
]);
export type TokenForm = z.infer<typeof TokenForm>;

/** What an administrator does to somebody's account. */
export const UserForm = z.discriminatedUnion("act", [
  z.object({ act: z.literal("change-role"), role: Role }),
  z.object({ act: z.literal("close") }),
  z.object({ act: z.literal("reopen") }),
  z.object({ act: z.literal("end-session"), session: SessionId }),
  z.object({ act: z.literal("end-sessions") }),
  z.object({ act: z.literal("reset-factor") }),
  z.object({ act: z.literal("take-passkeys") }),
  z.object({ act: z.literal("disconnect") }),
  z.object({ act: z.literal("reset") }),
]);
export type UserAct = z.infer<typeof UserForm>;
