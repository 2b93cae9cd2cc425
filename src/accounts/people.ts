import type { Reader } from "@/db/connection";
import type { Role } from "@/domain/access/role";
import type { ShownSession } from "@/domain/access/shown-session";
import { connections } from "./openid/disconnect";
import { runningSessions, shownSession } from "./sessions/sessions";

export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
  createdAt: Date;
  /** Whether signing in takes a code besides the password. */
  hasFactor: boolean;
  hasPasskeys: boolean;
  /** Whether they can sign in through a provider, of whichever issuer. */
  isConnected: boolean;
  /** Where they are signed in, the latest seen first. */
  sessions: ShownSession[];
};

export type OpenInvitation = {
  id: string;
  role: Role;
  email: string | null;
  name: string | null;
  createdBy: string;
  expiresAt: Date;
};

/** As a reader of English looks a name up: "Öst" beside "Ost", "de Boer" beside "Deane". */
const byName = new Intl.Collator("en");

/** Everybody with an account, by name; those whose account is closed come last. `at` says which sessions still run. */
export async function people(db: Reader, at: Date): Promise<Person[]> {
  const users = await db.user.findMany({
    include: { sessions: runningSessions(at), accounts: connections, _count: { select: { passkeys: true } } },
  });
  const closed = (user: (typeof users)[number]) => Number(user.disabledAt !== null);
  users.sort((a, b) => closed(a) - closed(b) || byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return users.map(
    ({ id, name, email, role, disabledAt, createdAt, twoFactorEnabled, accounts, sessions, _count }) => ({
      id,
      name,
      email,
      role,
      disabledAt,
      createdAt,
      hasFactor: twoFactorEnabled,
      hasPasskeys: _count.passkeys > 0,
      isConnected: accounts.length > 0,
      sessions: sessions.map(shownSession),
    }),
  );
}

/** Invitations that can still be taken up, the latest first. */
export async function openInvitations(db: Reader, at: Date): Promise<OpenInvitation[]> {
  const links = await db.accessLink.findMany({
    where: { kind: "invitation", usedAt: null, expiresAt: { gt: at } },
    orderBy: { createdAt: "desc" },
  });
  return links.flatMap(({ id, role, email, name, createdBy, expiresAt }) =>
    role === null ? [] : [{ id, role, email, name, createdBy, expiresAt }],
  );
}
