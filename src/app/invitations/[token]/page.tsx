import type { Metadata } from "next";
import { findLink } from "@/accounts/access-link";
import { roleWords } from "@/domain/access/role";
import { DeadLink } from "@/ui/account/dead-link";
import { Door } from "@/ui/account/door";
import { JoinForm } from "@/ui/account/join-form";
import { attending } from "../../attending";
import { noticeFor } from "../../forms";

export const metadata: Metadata = { title: "Join", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await attending((db) => findLink(db, "invitation", token, new Date()));
  if (!link?.role) return <DeadLink how="Ask whoever invited you for another." />;
  const { label, says } = roleWords[link.role];
  return (
    <Door title="Join" lead={`${link.createdBy} invites you. ${label}: ${says}.`}>
      <JoinForm
        action="/api/account/invitation"
        token={token}
        button="Join"
        notice={await noticeFor(`/invitations/${token}`)}
        {...(link.name !== null && { name: link.name })}
        {...(link.email !== null && { email: link.email })}
      />
    </Door>
  );
}
