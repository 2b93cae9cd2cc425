import { z } from "zod";
import { roles } from "./roles";

export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** What a role is called and what it is for, for those who give it. */
export const roleWords: Record<Role, { label: string; says: string }> = {
  reader: { label: "Reader", says: "keeps searches; does not edit" },
  editor: { label: "Editor", says: "brings articles in, tags and publishes" },
  chief: { label: "Chief editor", says: "also gives the second look and sets the newsroom's rules" },
  admin: { label: "Administrator", says: "also invites people and closes accounts" },
};
