import type { Metadata } from "next";
import { isConnected } from "@/accounts/openid/connect";
import { providerOf } from "@/accounts/openid/identity";
import { hasPassword } from "@/accounts/own/disconnect-own";
import { ownPasskeys } from "@/accounts/passkeys/own-passkeys";
import { ownSessions } from "@/accounts/sessions/sessions";
import { readEnv } from "@/env";
import { AccountPage } from "@/ui/account/account-page";
import { attending } from "../attending";
import { noticeFor } from "../forms";
import { admitted, session } from "../gate";

export const metadata: Metadata = { title: "Your account", robots: { index: false } };

export default async function Page() {
  const viewer = await admitted("account");
  const here = await session();
  const sessions = await attending((db) => ownSessions(db, viewer.id, new Date()));
  const passkeys = await attending((db) => ownPasskeys(db, viewer.id));
  const { openId } = readEnv();
  const connected =
    openId !== null && (await attending((db) => isConnected(db, viewer.id, providerOf(openId))));
  const withPassword = connected && (await attending((db) => hasPassword(db, viewer.id)));
  return (
    <AccountPage
      viewer={{ ...viewer, role: here?.awaits ?? viewer.role }}
      hasFactor={here?.hasFactor ?? false}
      passkeys={passkeys.length}
      provider={
        openId === null ? null : { name: openId.name, isConnected: connected, hasPassword: withPassword }
      }
      sessions={sessions.map((one) => ({ ...one, isThis: one.id === here?.sessionId }))}
      notice={await noticeFor("/account")}
    />
  );
}
