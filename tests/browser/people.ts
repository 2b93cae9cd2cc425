import type { BrowserContext } from "@playwright/test";
import type { Role } from "@/domain/access/role";

// People of the tests, made through the same doors as anybody.

export const administrator = {
  name: "Ada Minister",
  email: "admin@newsroom.example",
  password: "correct horse battery staple",
};

/** Sends a form as a page of the site would, and does not follow where it leads. */
export function sendForm(
  url: string,
  fields: Record<string, string>,
  cookie = "",
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: new URL(url).origin, Cookie: cookie, ...headers },
    body: new URLSearchParams(fields),
  });
}

/** What a browser would send back of an answer's cookies. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .filter((pair) => !pair.endsWith("="))
    .join("; ");
}

/** A link that an answer hands on for the page after it. */
function linkOf(answer: Response): string {
  const notice = /reportedly\.notice=([\w-]+)/.exec(cookiesOf(answer))?.[1] ?? "";
  return JSON.parse(Buffer.from(notice, "base64url").toString()).link;
}

let count = 0;

export type Person = { name: string; email: string; password: string; role: Role; cookie: string };

/** Somebody new in the tests' house, invited by its administrator. Their session's cookie, and what they sign in with. */
export async function invited(role: Role, name = `A ${role}`): Promise<Person> {
  const url = process.env.HOUSE_URL ?? "";
  const invitation = await sendForm(
    `${url}/api/desk/users/invitations`,
    { act: "invite", role, name: "", email: "" },
    process.env.HOUSE_ADMIN,
  );
  count += 1;
  const email = `${role}-${process.pid}-${count}@newsroom.example`;
  const { password } = administrator;
  const token = linkOf(invitation).split("/").at(-1) ?? "";
  const answer = await sendForm(`${url}/api/account/invitation`, { token, name, email, password });
  if (answer.headers.get("location") !== (role === "reader" ? "/account" : "/desk"))
    throw new Error(`${name} could not join`);
  return { name, email, password, role, cookie: cookiesOf(answer) };
}

/** Signs a browser in as somebody new in this role, without the form. */
export async function signedInAs(context: BrowserContext, role: Role, name?: string): Promise<Person> {
  const person = await invited(role, name);
  await keepCookies(context, person.cookie, process.env.HOUSE_URL ?? "");
  return person;
}

/** Has a browser send a house these cookies, as `Cookie` has them. */
export function keepCookies(context: BrowserContext, cookie: string, url: string): Promise<void> {
  return context.addCookies(
    cookie.split("; ").map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
    }),
  );
}
