import type { Role } from "@/domain/access/role";
import { roles } from "@/domain/access/roles";
import { cookieFor, somebody } from "../accounts/people";
import type { OwnHouse } from "./accounts-house";

export const visitors = ["nobody", ...roles, "closed", "forged"] as const;
export type Visitor = (typeof visitors)[number];
export type Cookies = Record<Visitor, string>;

const emailOf = (visitor: Role | "closed") => `${visitor}@newsroom.example`;

/** Everybody there can be, as new: what was sent meanwhile may have closed accounts, ended sessions, and asked more of a role. */
export async function everybody({ db }: Pick<OwnHouse, "db">): Promise<Cookies> {
  const cookie = async (visitor: Role | "closed") => {
    const email = emailOf(visitor);
    const role = visitor === "closed" ? "admin" : visitor;
    await db.user.deleteMany({ where: { email } });
    await somebody(db, role, email);
    return cookieFor(db, email);
  };
  await db.newsroomSetting.update({ where: { id: 1 }, data: { secondFactorFrom: null } });
  const made: Cookies = {
    nobody: "",
    reader: await cookie("reader"),
    editor: await cookie("editor"),
    chief: await cookie("chief"),
    admin: await cookie("admin"),
    closed: await cookie("closed"),
    forged: "reportedly.session_token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.c2VhbGVkIGJ5IG5vYm9keQ%3D%3D",
  };
  await db.user.update({ where: { email: emailOf("closed") }, data: { disabledAt: new Date() } });
  return made;
}
