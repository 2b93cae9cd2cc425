import type { Metadata } from "next";
import { openInvitations, people } from "@/accounts/people";
import { readEnv } from "@/env";
import { UsersPage } from "@/ui/account/users-page";
import { attending } from "../../attending";
import { noticeFor } from "../../forms";
import { admitted } from "../../gate";

export const metadata: Metadata = { title: "Accounts", robots: { index: false } };

export default async function Page() {
  const viewer = await admitted("administer");
  const now = new Date();
  const [everybody, invitations] = await attending((db) =>
    Promise.all([people(db, now), openInvitations(db, now)]),
  );
  return (
    <UsersPage
      people={everybody}
      invitations={invitations}
      notice={await noticeFor("/desk/users")}
      viewerId={viewer.id}
      site={readEnv().appUrl}
    />
  );
}
