import { mostSearches } from "../saved-search";
import { plural } from "../status/wording";
import type { Notice, NoticeCode } from "./notice";
import { mostPasskeys } from "./passkey-forms";

type Words = { title: string; more: string };

const words: Record<Exclude<NoticeCode, "too-many">, Words> = {
  invalid: { title: "Something is missing or cannot be read.", more: "The fields say which." },
  "no-match": { title: "That email and password don’t match.", more: "Check both and try again." },
  "wrong-password": { title: "That is not your password.", more: "Nothing was changed." },
  "bad-link": {
    title: "This link no longer holds.",
    more: "It was used, replaced or is too old. Ask for a new one.",
  },
  "done-before": { title: "The newsroom is set up already.", more: "Sign in, or ask for an invitation." },
  "email-taken": { title: "There is an account with this email already.", more: "Sign in with it instead." },
  "other-email": {
    title: "This invitation is for another email address.",
    more: "Use the address that it was sent to.",
  },
  "last-admin": {
    title: "The last administrator stays.",
    more: "Make somebody else an administrator first.",
  },
  "not-found": { title: "That is no longer there.", more: "The list below is as it is now." },
  busy: { title: "Somebody else is writing the same just now.", more: "Try again in a moment." },
  "database-down": { title: "The database does not answer just now.", more: "Try again in a moment." },
  "signed-out": { title: "You are signed out.", more: "" },
  welcome: {
    title: "Welcome.",
    more: "You have an account now. Name and password are changed under your initials, above.",
  },
  renamed: { title: "Your name is changed.", more: "What you signed before keeps the name of its time." },
  "password-changed": {
    title: "Your password is changed.",
    more: "Every other session was ended. Passkeys still let in: look whether all of them are yours.",
  },
  "session-ended": { title: "Ended.", more: "That browser has to sign in again." },
  invited: {
    title: "Hand this link on.",
    more: "It lets one person in, for a week. It is shown here for a minute and kept nowhere.",
  },
  withdrawn: { title: "The invitation is withdrawn.", more: "" },
  "reset-link": {
    title: "Hand this link on.",
    more: "Whoever opens it chooses the new password, within a day. It is shown here for a minute and kept nowhere.",
  },
  "user-changed": { title: "Done.", more: "Where they were signed in, they sign in again." },
  "name-taken": { title: "Another of your searches has that name.", more: "Choose a different one." },
  "too-many-searches": {
    title: `You keep ${mostSearches} searches already.`,
    more: "That is all there is room for: remove one first.",
  },
  "search-saved": { title: "The search is saved.", more: "You find it under “Saved searches”." },
  "search-renamed": { title: "The search has its new name.", more: "" },
  "search-removed": { title: "The search is removed.", more: "" },
  "too-quick": {
    title: "That went quicker than anybody types.",
    more: "What you wrote stands below: look it over and send it again.",
  },
  "too-old": {
    title: "This page was drawn more than a day ago, or not by this site.",
    more: "What you wrote stands below: send it again.",
  },
  "sent-before": {
    title: "A report was sent from this page already.",
    more: "What stands below is another: send it again if it is to go as well.",
  },
  "follow-asked": {
    title: "Look into your mail.",
    more: "A mail is on its way that asks whether the address is yours. Nothing else is sent before you confirm it there.",
  },
  "follow-confirmed": { title: "You follow it by e-mail from now on.", more: "" },
  "follow-stopped": {
    title: "You get no more mail about this.",
    more: "Your address is deleted.",
  },
  "report-received": { title: "Thank you. The newsroom has it.", more: "" },
  "wrong-code": {
    title: "That code is not right.",
    more: "Each is good once, for half a minute: wait for the next one and type that. If none is taken, the clock of your phone is wrong.",
  },
  "wrong-recovery": {
    title: "That is not one of your recovery codes.",
    more: "Each lets you in once, and new ones void those from before.",
  },
  "sign-in-over": {
    title: "Sign in again.",
    more: "There were too many codes that are not right, or ten minutes went by.",
  },
  "set-up-over": {
    title: "That took longer than a quarter of an hour.",
    more: "Nothing was turned on. Begin again, and take what your app has from before out of it.",
  },
  "unreadable-factor": {
    title: "This house cannot read your second factor.",
    more: "It was moved without what it seals with (AUTH_SECRET). An administrator can take the second factor away.",
  },
  "factor-required": {
    title: "The newsroom asks a second factor of your role.",
    more: "It stays on. Nothing was changed.",
  },
  "factor-changed": { title: "That was changed meanwhile.", more: "This is how it stands now." },
  "factor-on": { title: "Your second factor is on.", more: "Every other session was ended." },
  "factor-off": { title: "Your second factor is off.", more: "The password alone lets you in." },
  "factor-reset": {
    title: "Their second factor is taken away.",
    more: "Where they were signed in, they sign in again, with the password alone.",
  },
  "recovery-used": {
    title: "You are in, by a recovery code.",
    more: "It is void now. Is your phone lost? Turn the second factor off below, and on again with another.",
  },
  "token-name-taken": {
    title: "There is, or was, a token of that name.",
    more: "What it did stays in the record under its name: choose another.",
  },
  "token-made": {
    title: "Give this token to the machine.",
    more: "It is shown here for a minute and kept nowhere: who loses it makes another.",
  },
  "token-ended": { title: "The token is ended.", more: "What comes with it is refused from now on." },
  "passkey-added": {
    title: "The passkey is kept.",
    more: "From now on it lets you in, without the password and without a code.",
  },
  "passkey-removed": { title: "The passkey is removed.", more: "Where it had let you in, that is over." },
  "passkey-over": {
    title: "That took too long, or was sent twice.",
    more: "Nothing was changed. Try again.",
  },
  "passkey-doubt": {
    title: "What the device answered does not hold.",
    more: "It was meant for another address, or the key is not the one that is kept. Nothing was changed.",
  },
  "passkey-known": { title: "That passkey is kept already.", more: "" },
  "passkey-unknown": {
    title: "No account here knows that passkey.",
    more: "It was removed, or is of another place. Sign in with your password.",
  },
  "passkey-closed": {
    title: "That account is closed.",
    more: "An administrator can open it again.",
  },
  "passkey-no-site": {
    title: "Passkeys do not work at this address.",
    more: "Browsers make them for https and a name, or for localhost. An administrator sets the address (APP_URL).",
  },
  "passkey-first": {
    title: "Sign in with your passkey first.",
    more: "Your role needs more than the password here, and you have a passkey. Is it lost? An administrator can take it away.",
  },
  "passkey-old-session": {
    title: "Sign in again first, then make it within a quarter of an hour.",
    more: "Nothing was changed.",
  },
  "too-many-passkeys": {
    title: `You keep ${mostPasskeys} passkeys already.`,
    more: "That is all there is room for: remove one first.",
  },
  "passkeys-taken": {
    title: "Their passkeys are taken away.",
    more: "Where they were signed in, they sign in again.",
  },
  "openid-refused": {
    title: "You were not signed in there.",
    more: "It was refused or called off. Try again.",
  },
  "openid-over": {
    title: "Sign in again.",
    more: "That sign-in was used before, was begun in another browser, or took too long.",
  },
  "openid-doubt": {
    title: "What came back cannot be trusted.",
    more: "Nobody was signed in. Try again, and tell an administrator if it happens twice.",
  },
  "openid-away": {
    title: "The service that you sign in with does not answer.",
    more: "Try again in a moment, or use your password.",
  },
  "openid-unverified": {
    title: "Your email address is not verified there.",
    more: "Have it verified where you sign in, then try again.",
  },
  "openid-nobody": {
    title: "Nobody has invited you.",
    more: "An administrator can invite the email address that you have there.",
  },
  "openid-known-email": {
    title: "There is an account with this email already.",
    more: "Sign in with its password, then connect it under “Your account”.",
  },
  "openid-no-role": {
    title: "Your account there has no role in this newsroom.",
    more: "Whoever runs it can give you one.",
  },
  "openid-closed": { title: "This account is closed.", more: "An administrator can open it again." },
  "openid-of-another": {
    title: "That is connected with somebody else’s account.",
    more: "Nothing was changed.",
  },
  "openid-old-session": {
    title: "Sign in again first, then connect within a quarter of an hour.",
    more: "Nothing was changed.",
  },
  "openid-no-password": {
    title: "Set a password first.",
    more: "Without one you could not come in any more. An administrator can give you a link to choose one, which takes the connection away as well.",
  },
  "openid-disconnected": { title: "Disconnected.", more: "Your password is the way in from now on." },
  "user-disconnected": {
    title: "Their account is disconnected.",
    more: "Where they were signed in, they sign in again, with their password; who has none needs a link for a new one.",
  },
  "openid-connected": { title: "Connected.", more: "From now on it is a way in, beside your password." },
  "codes-renewed": { title: "These are your new recovery codes.", more: "Those from before are void." },
};

/** What became of a form, in words. */
export function noticeWords({ code, seconds }: Pick<Notice, "code" | "seconds">): Words {
  if (code !== "too-many") return words[code];
  const minutes = Math.ceil((seconds ?? 60) / 60);
  const wait = plural(minutes, "a minute", `${minutes} minutes`);
  return { title: "Too many tries.", more: `Wait ${wait}, then try again.` };
}
