import type { ContentOf, DeskKind, DeskSubject } from "@/domain/draft/subject";
import { cookieFor, somebody } from "../../accounts/people";
import type { OwnHouse } from "../accounts-house";
import { command, looked } from "../at-desk";

/** When everything here was said. */
export const day = "2019-02-12T00:00:00.000Z";

/** The desk of a house of its own, and who sits there. */
export type Desk = OwnHouse & { cookie: string };

export async function signIn(house: OwnHouse): Promise<Desk> {
  const { email } = await somebody(house.db, "editor", "pasting@newsroom.example");
  return { ...house, cookie: await cookieFor(house.db, email) };
}

export const send = <T>(desk: Desk, name: string, body: object) => command<T>(desk, name, body, desk.url);

export const look = <T>(desk: Desk, path: string) => looked<T>(desk, path, desk.url);

export async function edit<K extends DeskKind>(
  desk: Desk,
  kind: K,
  id: string,
  change: (content: ContentOf<K>) => ContentOf<K>,
): Promise<void> {
  const { version, content } = await look<DeskSubject<K>>(desk, `subjects/${kind}/${id}`);
  await send(desk, "save-edit", { kind, id, basedOn: version, content: change(content) });
}
