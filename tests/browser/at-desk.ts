import { randomUUID } from "node:crypto";
import type { DeskSubject } from "@/domain/draft/subject";
import type { Person } from "./people";

/** Sends a command of the desk as a page of it would; to the tests' house where no other is named. */
export async function command<T>(
  { cookie }: Pick<Person, "cookie">,
  name: string,
  body: object,
  url = process.env.HOUSE_URL ?? "",
): Promise<T> {
  const answer = await fetch(`${url}/api/desk/${name}`, {
    method: "POST",
    headers: { Origin: url, Cookie: cookie, "Content-Type": "application/json" },
    body: JSON.stringify({ action: randomUUID(), ...body }),
  });
  const told = await answer.json();
  if (!answer.ok) throw new Error(`${name} answered ${JSON.stringify(told)}`);
  return told as T;
}

/** Asks what the desk answers at an address of its own. */
export async function looked<T>(
  { cookie }: Pick<Person, "cookie">,
  path: string,
  url = process.env.HOUSE_URL ?? "",
): Promise<T> {
  const answer = await fetch(`${url}/api/desk/${path}`, { headers: { Cookie: cookie } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json() as Promise<T>;
}

/** A story that nobody else's test works on. */
export async function ownStory(editor: Person): Promise<DeskSubject<"story">> {
  const headline = `The envoy and the islands ${randomUUID().slice(0, 8)}`;
  const { subject } = await command<{ subject: DeskSubject<"story"> }>(editor, "start-story", {
    ...{ headline, standfirst: "", article: null },
  });
  return subject;
}
