import type { Database } from "@/db/connection";
import type { ApiToken } from "@/db/generated/client";
import { networkOf } from "@/domain/access/network";
import { machineName } from "@/domain/access/token-name";
import type { TokenScope } from "@/domain/access/token-scope";
import type { Viewer } from "@/domain/access/viewer";
import { noteRefused } from "../audit/note-refused";
import { hashOf } from "../secret";
import { browserOf } from "../sessions/browser";
import { scopesOf } from "./scopes";
import { bearerOf } from "./secret";

/** A machine that came with a token that holds: what it is called wherever it writes. */
export type Machine = Viewer & { tokenId: string };

export type Came = { ok: true; machine: Machine } | { ok: false; reason: "bad-token" | "out-of-scope" };

/** In ms: how exactly it is known when a token was last used. */
const apart = 60 * 1_000;

/** Who comes with the token of a request, and whether it may do this. Cookies are not looked at. */
export async function machineOf(db: Database, headers: Headers, scope: TokenScope, at: Date): Promise<Came> {
  const secret = bearerOf(headers);
  if (secret === null) return { ok: false, reason: "bad-token" };
  const token = await db.apiToken.findUnique({ where: { hash: hashOf(secret) } });
  if (token === null) return { ok: false, reason: "bad-token" };
  const { name, endedAt, expiresAt, madeById } = token;
  const from = browserOf(headers);
  if (endedAt !== null || expiresAt <= at) {
    const why = endedAt === null ? "is too old" : "was ended";
    const what = `the API token “${name}”, which ${why}`;
    await noteRefused(db, { userId: madeById, what }, from, at, { once: true });
    return { ok: false, reason: "bad-token" };
  }
  await noteUsed(db, token, networkOf(from.from), at);
  if (!scopesOf(token).includes(scope)) return { ok: false, reason: "out-of-scope" };
  return { ok: true, machine: machineFor(token) };
}

/** At the desk it does what an editor does; what it may not is what no address asks of it. */
function machineFor({ id, name }: ApiToken): Machine {
  return { id: `token-${id}`, tokenId: id, name: machineName(name), email: "", role: "editor" };
}

async function noteUsed(db: Database, { id, usedAt }: ApiToken, network: string | null, at: Date) {
  if (usedAt !== null && at.getTime() - usedAt.getTime() < apart) return;
  await db.apiToken.update({ where: { id }, data: { usedAt: at, network } });
}
