import { auth } from "@/accounts/auth";
import type { Database } from "@/db/connection";
import type { Actor } from "@/domain/access/actor";
import type { Role } from "@/domain/access/role";
import type { Viewer } from "@/domain/access/viewer";

export const password = "correct horse battery staple";

/** A browser that nothing is known of. */
export const anyBrowser = { userAgent: null, from: null };

/** Who did something to the account of another, where it does not matter who that is. */
export const actor = (name: string): Actor => ({ id: `u-${name}`, name });

/** The hash of the password, worked out once and the same for everybody: it takes a tenth of a second of a processor. */
let hashed: Promise<string> | undefined;

async function hashOfPassword(db: Database): Promise<string> {
  const { password: keeper } = await auth(db).$context;
  return keeper.hash(password);
}

/** Somebody with an account, made past every door: for tests that begin after it. */
export async function somebody(
  db: Database,
  role: Role,
  email = `${role}@newsroom.example`,
  disabledAt: Date | null = null,
): Promise<Viewer> {
  const id = `u-${email}`;
  const name = `A ${role}`;
  hashed ??= hashOfPassword(db);
  await db.user.create({
    data: {
      id,
      name,
      email,
      role,
      disabledAt,
      accounts: { create: { id, accountId: id, providerId: "credential", password: await hashed } },
    },
  });
  return { id, name, email, role };
}

/** The `Cookie` of somebody who has just signed in. Their password is not looked at, which would take as long as to hash it. */
export async function cookieFor(db: Database, email: string): Promise<string> {
  const { id: userId } = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  const { headers } = await auth(db).api.openFor({
    body: { userId },
    headers: new Headers(),
    returnHeaders: true,
  });
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
