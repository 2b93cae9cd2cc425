import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { hasPasskeys } from "@/accounts/passkeys/sign-in-by-passkey";
import { may } from "@/domain/access/may";
import { nextPath } from "@/domain/access/next-path";
import { readEnv } from "@/env";
import { SignInPage } from "@/ui/account/sign-in-page";
import { attending } from "../attending";
import { noticeFor } from "../forms";
import { session } from "../gate";
import { ownPasskeySite } from "../passkeys";
import { rawOf, type SearchParams } from "../reading";
import { ForgetNewArticles } from "./forget-new-articles";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const next = (await rawOf(searchParams)).next?.[0] ?? null;
  const already = await session();
  if (already)
    redirect(nextPath(next, may(already.awaits ?? already.viewer.role, "edit") ? "/desk" : "/account"));
  const notice = await noticeFor("/sign-in");
  const isPossible = ownPasskeySite(await headers()) !== null;
  return (
    <>
      {notice?.code === "signed-out" ? <ForgetNewArticles /> : null}
      <SignInPage
        notice={notice}
        next={next === null ? null : nextPath(next)}
        provider={readEnv().openId?.name ?? null}
        takesPasskeys={isPossible && (await attending(hasPasskeys))}
      />
    </>
  );
}
