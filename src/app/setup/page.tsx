import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setupState } from "@/accounts/open-setup";
import { DeadLink } from "@/ui/account/dead-link";
import { Door } from "@/ui/account/door";
import { JoinForm } from "@/ui/account/join-form";
import { attending } from "../attending";
import { noticeFor } from "../forms";
import { rawOf, type SearchParams } from "../reading";

export const metadata: Metadata = { title: "Set up", robots: { index: false } };

/** Where the first administrator is made; as if it had never been there once there is one. */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const token = (await rawOf(searchParams)).token?.[0] ?? "";
  const state = await attending((db) => setupState(db, token, new Date()));
  if (state === "done") notFound();
  if (state === "bad-link")
    return <DeadLink how="The one that holds stands where the newsroom was last started." />;
  return (
    <Door title="Set up" lead="You become the administrator of this newsroom, and invite the others.">
      <JoinForm
        action="/api/account/set-up"
        token={token}
        button="Set up the newsroom"
        notice={await noticeFor("/setup")}
      />
    </Door>
  );
}
