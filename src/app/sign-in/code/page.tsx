import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { pendingUser } from "@/accounts/second-factor/pending";
import { nextPath } from "@/domain/access/next-path";
import { SignInCodePage } from "@/ui/account/sign-in-code-page";
import { attending } from "../../attending";
import { noticeFor } from "../../forms";
import { rawOf, type SearchParams } from "../../reading";

export const metadata: Metadata = { title: "Your code", robots: { index: false } };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const next = (await rawOf(searchParams)).next?.[0] ?? null;
  const sent = await headers();
  const user = await attending((db) => pendingUser(db, sent));
  if (user === null)
    redirect(next === null ? "/sign-in" : `/sign-in?${new URLSearchParams({ next: nextPath(next) })}`);
  return (
    <SignInCodePage
      email={user.email}
      notice={await noticeFor("/sign-in/code")}
      next={next === null ? null : nextPath(next)}
    />
  );
}
