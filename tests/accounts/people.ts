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

/** Somebody with an account, made past every door: for tests that begin after it. */
export async function somebody(
  db: Database,
  role: Role,
  email = `${role}@newsroom.example`,
  disabledAt: Date | null = null,
): Promise<Viewer> {
  const id = `u-${email}`;
  const name = `A ${role}`;
  const { hash } = (await auth(db).$context).password;
  await db.user.create({
    data: {
      id,
      name,
      email,
      role,
      disabledAt,
      accounts: { create: { id, accountId: id, providerId: "credential", password: await hash(password) } },
    },
  });
  return { id, name, email, role };
}

/** The `Cookie` of somebody who has just signed in. */
export async function cookieFor(db: Database, email: string): Promise<string> {
  const { headers } = await auth(db).api.signInEmail({ body: { email, password }, returnHeaders: true });
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
