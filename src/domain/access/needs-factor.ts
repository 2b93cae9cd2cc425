import { z } from "zod";
import type { Role } from "./role";
import { roles } from "./roles";

/** Roles that a newsroom may ask a second factor of: from this one up. Readers have nothing that it would keep. */
export const FactorRole = z.enum(["editor", "chief", "admin"]);
export type FactorRole = z.infer<typeof FactorRole>;

/** Whether a role is one of those that need a second factor; `from` is the least, null where none does. */
export function needsFactor(role: Role, from: Role | null): boolean {
  return from !== null && roles.indexOf(role) >= roles.indexOf(from);
}

/** Of whom it is asked, as a sentence goes on: "Editors and above". */
export const factorRoleWords: Record<FactorRole, string> = {
  editor: "Editors and above",
  chief: "Chief editors and administrators",
  admin: "Administrators",
};
