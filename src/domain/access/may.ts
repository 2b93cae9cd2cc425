import type { Role } from "./role";
import { roles } from "./roles";

/** What can be asked of somebody who is signed in. `account` is what concerns only themselves. */
export type Permission = "read" | "account" | "edit" | "publish" | "chief" | "administer";

/** The least role that each takes. */
const takes: Record<Permission, Role> = {
  read: "reader",
  account: "reader",
  edit: "editor",
  publish: "editor",
  chief: "chief",
  administer: "admin",
};

/** Whether a role is enough: `may("editor", "publish")`. */
export function may(role: Role, permission: Permission): boolean {
  return roles.indexOf(role) >= roles.indexOf(takes[permission]);
}
