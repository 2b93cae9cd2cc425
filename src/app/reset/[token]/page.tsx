import type { Metadata } from "next";
import { findLink } from "@/accounts/access-link";
import { DeadLink } from "@/ui/account/dead-link";
import { Door } from "@/ui/account/door";
import { ResetForm } from "@/ui/account/reset-form";
import { attending } from "../../attending";
import { noticeFor } from "../../forms";

export const metadata: Metadata = { title: "New password", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await attending((db) => findLink(db, "password_reset", token, new Date()));
  if (link === null) return <DeadLink how="Ask an administrator for another." />;
  return (
    <Door title="New password" lead="Every session of your account ends when you set it.">
      <ResetForm token={token} notice={await noticeFor(`/reset/${token}`)} />
    </Door>
  );
}
