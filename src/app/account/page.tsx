import type { Metadata } from "next";
import { ownSessions } from "@/accounts/sessions/sessions";
import { AccountPage } from "@/ui/account/account-page";
import { attending } from "../attending";
import { noticeFor } from "../forms";
import { admitted, session } from "../gate";

export const metadata: Metadata = { title: "Your account", robots: { index: false } };

export default async function Page() {
  const viewer = await admitted("account");
  const here = await session();
  const sessions = await attending((db) => ownSessions(db, viewer.id, new Date()));
  return (
    <AccountPage
      viewer={{ ...viewer, role: here?.awaits ?? viewer.role }}
      hasFactor={here?.hasFactor ?? false}
      sessions={sessions.map((one) => ({ ...one, isThis: one.id === here?.sessionId }))}
      notice={await noticeFor("/account")}
    />
  );
}
