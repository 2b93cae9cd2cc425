import type { Metadata } from "next";
import { headers } from "next/headers";
import { hasPassword } from "@/accounts/own/disconnect-own";
import { creationOptions, ownPasskeys } from "@/accounts/passkeys/own-passkeys";
import { PasskeysPage } from "@/ui/account/passkeys/passkeys-page";
import { attending } from "../../attending";
import { cookieSent, noticeFor } from "../../forms";
import { admitted } from "../../gate";
import { ownPasskeySite } from "../../passkeys";

export const metadata: Metadata = { title: "Passkeys", robots: { index: false } };

export default async function Page() {
  const viewer = await admitted("account");
  const sent = await headers();
  const site = ownPasskeySite(sent);
  const [passkeys, withPassword, options] = await attending((db) =>
    Promise.all([
      ownPasskeys(db, viewer.id),
      hasPassword(db, viewer.id),
      site && creationOptions(db, viewer, site, cookieSent(sent, "passkey")),
    ]),
  );
  return (
    <PasskeysPage
      email={viewer.email}
      passkeys={passkeys}
      isPossible={site !== null}
      hasPassword={withPassword}
      options={options}
      notice={await noticeFor("/account/passkeys")}
    />
  );
}
