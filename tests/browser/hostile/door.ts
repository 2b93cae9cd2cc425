import { randomUUID } from "node:crypto";
import type { ContentOf, DeskKind, DeskSubject } from "@/domain/draft/subject";
import { cookieFor, somebody } from "../../accounts/people";
import type { OwnHouse } from "../accounts-house";

/** When everything here was said. */
export const day = "2019-02-12T00:00:00.000Z";

/** The desk of a house of its own, and who sits there. */
export type Desk = OwnHouse & { cookie: string };

export async function signIn(house: OwnHouse): Promise<Desk> {
  const { email } = await somebody(house.db, "editor", "pasting@newsroom.example");
  return { ...house, cookie: await cookieFor(house.db, email) };
}

export async function send<T>(desk: Desk, path: string, body: object): Promise<T> {
  const answer = await fetch(`${desk.url}/api/desk/${path}`, {
    method: "POST",
    headers: { Origin: desk.url, Cookie: desk.cookie, "Content-Type": "application/json" },
    body: JSON.stringify({ action: randomUUID(), ...body }),
  });
  const told = await answer.json();
  if (!answer.ok) throw new Error(`${path} answered ${JSON.stringify(told).slice(0, 500)}`);
  return told as T;
}

export async function look<T>(desk: Desk, path: string): Promise<T> {
  const answer = await fetch(`${desk.url}/api/desk/${path}`, { headers: { Cookie: desk.cookie } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json() as Promise<T>;
}

export async function edit<K extends DeskKind>(
  desk: Desk,
  kind: K,
  id: string,
  change: (content: ContentOf<K>) => ContentOf<K>,
): Promise<void> {
  const { version, content } = await look<DeskSubject<K>>(desk, `subjects/${kind}/${id}`);
  await send(desk, "save-edit", { kind, id, basedOn: version, content: change(content) });
}
