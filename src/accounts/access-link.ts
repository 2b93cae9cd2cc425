import { randomUUID } from "node:crypto";
import type { Reader, Tx } from "@/db/connection";
import type { AccessLink } from "@/db/generated/client";
import type { Actor } from "@/domain/access/actor";
import type { Role } from "@/domain/access/role";
import { hashOf, randomSecret } from "./secret";

const day = 24 * 60 * 60 * 1_000;

/** How long each kind of link lets somebody in, in ms. */
const lasts = { setup: 7 * day, invitation: 7 * day, password_reset: day };

/** What a link is for, with what that kind needs. */
export type LinkFor =
  | { kind: "setup" }
  | { kind: "invitation"; role: Role; email: string | undefined; name: string | undefined }
  | { kind: "password_reset"; userId: string };

/** Makes a link and answers its secret, which is told once and held nowhere: only its hash is kept. */
export async function makeLink(tx: Tx, link: LinkFor, by: Actor, at: Date): Promise<string> {
  const token = randomSecret();
  await tx.accessLink.create({
    data: {
      id: randomUUID(),
      hash: hashOf(token),
      kind: link.kind,
      role: link.kind === "invitation" ? link.role : null,
      email: link.kind === "invitation" ? (link.email ?? null) : null,
      name: link.kind === "invitation" ? (link.name ?? null) : null,
      userId: link.kind === "password_reset" ? link.userId : null,
      createdBy: by.name,
      createdAt: at,
      expiresAt: new Date(at.getTime() + lasts[link.kind]),
    },
  });
  return token;
}

/** The link of a kind that this secret opens; null where there is none, or it was used, or its time is over. */
export async function findLink(
  db: Reader,
  kind: LinkFor["kind"],
  token: string,
  at: Date,
): Promise<AccessLink | null> {
  const link = await db.accessLink.findUnique({ where: { hash: hashOf(token) } });
  if (link === null || link.kind !== kind || link.usedAt !== null || link.expiresAt <= at) return null;
  return link;
}

/** Uses a link up. Two who come with it at once: one of them gets `true`. */
export async function takeLink(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.accessLink.updateMany({ where: { id, usedAt: null }, data: { usedAt: at } });
  return count === 1;
}
