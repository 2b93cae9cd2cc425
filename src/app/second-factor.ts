import type { SignedIn } from "@/accounts/signed-in";
import { may, type Permission } from "@/domain/access/may";
import { nextPath } from "@/domain/access/next-path";

/** Where a sign-in waits for its code. */
export const codePage = (next: string | undefined): string => withNext("/sign-in/code", next);

/** Where somebody sets up their second factor, and goes on from there. */
export const factorPage = (next: string | undefined): string => withNext("/account/second-factor", next);

function withNext(page: string, next: string | undefined): string {
  const path = nextPath(next, "");
  return path === "" ? page : `${page}?${new URLSearchParams({ next: path })}`;
}

/** Whether nothing but a second factor is lacking. */
export function awaitsFactor({ awaits }: Pick<SignedIn, "awaits">, permission: Permission): boolean {
  return awaits !== null && may(awaits, permission);
}
