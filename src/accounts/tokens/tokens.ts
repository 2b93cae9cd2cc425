import { randomUUID } from "node:crypto";
import type { Database, Reader, Tx } from "@/db/connection";
import type { TokenForm } from "@/domain/access/account-forms";
import type { Actor } from "@/domain/access/actor";
import type { ShownToken } from "@/domain/access/shown-token";
import { scopeWords } from "@/domain/access/token-scope";
import type { Viewer } from "@/domain/access/viewer";
import { note } from "../audit/note";
import { oneAfterAnother } from "../one-after-another";
import { hashOf } from "../secret";
import { columnsOf, scopesOf } from "./scopes";
import { newSecret } from "./secret";

const day = 24 * 60 * 60 * 1_000;

/** Every token there ever was, the latest first: what one of them did stays in the record under its name. */
export async function apiTokens(db: Reader): Promise<ShownToken[]> {
  const tokens = await db.apiToken.findMany({ orderBy: [{ madeAt: "desc" }, { id: "asc" }] });
  return tokens.map(({ hash: _, nameKey: __, madeById: ___, ...token }) => ({
    ...token,
    scopes: scopesOf(token),
  }));
}

type Made = { ok: true; secret: string } | { ok: false; reason: "token-name-taken" };

/** Makes a token and answers its secret, which is told once and held nowhere. */
export function makeToken(
  db: Database,
  by: Viewer,
  { name, scopes, days }: Extract<TokenForm, { act: "make" }>,
  at: Date,
): Promise<Made> {
  return oneAfterAnother(db, async (tx): Promise<Made> => {
    const nameKey = keyOf(name);
    if (await tx.apiToken.findUnique({ where: { nameKey }, select: { id: true } }))
      return { ok: false, reason: "token-name-taken" };
    const secret = newSecret();
    const expiresAt = new Date(at.getTime() + days * day);
    const made = { madeById: by.id, madeBy: by.name, madeAt: at, expiresAt };
    await tx.apiToken.create({
      data: { id: randomUUID(), name, nameKey, hash: hashOf(secret), scopes: columnsOf(scopes), ...made },
    });
    const may = scopes.map((scope) => scopeWords[scope].label.toLowerCase()).join(", ");
    const what = `made the API token “${name}” for ${days} days (${may})`;
    await note(tx, { kind: "token", userId: by.id, what, by, at });
    return { ok: true, secret };
  });
}

/** Ends a token, from the next request on. Answers whether it held. */
export function endToken(db: Database, id: string, by: Actor, at: Date): Promise<boolean> {
  return db.$transaction((tx) => end(tx, { id }, by, at).then((names) => names.length > 0));
}

/** Whoever may make none any more leaves none behind. */
export async function endTokensOf(tx: Tx, madeById: string, by: Actor, at: Date): Promise<void> {
  await end(tx, { madeById }, by, at);
}

async function end(tx: Tx, which: { id: string } | { madeById: string }, by: Actor, at: Date) {
  const ended = await tx.apiToken.updateManyAndReturn({
    where: { ...which, endedAt: null },
    data: { endedAt: at, endedBy: by.name },
    select: { name: true, madeById: true },
  });
  for (const { name, madeById } of ended)
    await note(tx, { kind: "token", userId: madeById, what: `ended the API token “${name}”`, by, at });
  return ended;
}

/** Case and width are no difference between two names. */
const keyOf = (name: string): string => name.normalize("NFKC").toLowerCase();
