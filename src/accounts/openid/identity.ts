import { z } from "zod";
import { PersonName } from "@/domain/access/account-forms";
import { Email } from "@/domain/access/email-address";
import type { Role } from "@/domain/access/role";
import { roles } from "@/domain/access/roles";
import type { OpenId } from "@/env";

/** Somebody as a provider knows them, and what our settings make of that. */
export type Identity = {
  provider: string;
  subject: string;
  email: string | null;
  /** Whether the provider has seen that the address is theirs. */
  isVerified: boolean;
  name: string | null;
  /** By the newsroom's mapping: null where it gives this person none, undefined where there is no mapping. */
  role: Role | null | undefined;
};

/** What connections with a provider are kept under: those of another issuer are no ways in. */
export const providerOf = ({ issuer }: OpenId): string => `${openIdPrefix}${issuer}`;

/** What the names of providers begin with, of whichever issuer. */
export const openIdPrefix = "openid ";

export function identityOf(
  settings: OpenId,
  { subject, all }: { subject: string; all: Record<string, unknown> },
): Identity {
  const email = Email.safeParse(all.email);
  const name = PersonName.safeParse(all.name);
  return {
    provider: providerOf(settings),
    subject,
    email: email.success ? email.data : null,
    // Anything but the word itself is no yes: "false" is a text that is not empty.
    isVerified: all.email_verified === true,
    name: name.success ? name.data : null,
    role: settings.roles === null ? undefined : roleBy(settings.roles, all),
  };
}

const Values = z.union([z.string().transform((one) => [one]), z.array(z.unknown())]);

/** The greatest role that one of the claim's values stands for. */
function roleBy({ claim, map }: NonNullable<OpenId["roles"]>, all: Record<string, unknown>): Role | null {
  const values = Values.safeParse(all[claim]);
  const given = values.success
    ? values.data.flatMap((value) => map.find(([said]) => said === value)?.[1] ?? [])
    : [];
  return roles.findLast((role) => given.includes(role)) ?? null;
}
