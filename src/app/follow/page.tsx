import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { followedPage } from "@/domain/follow/followed-page";
import { readEnv } from "@/env";
import { whatIsFollowed } from "@/queries/change/followed-feed";
import { FollowPage } from "@/ui/follow/follow-page";
import { noticeFor } from "../forms";
import { heldNotice } from "../held-notice";
import { rawOf, reading, type SearchParams } from "../reading";

export const metadata: Metadata = { title: "Follow by e-mail", robots: { index: false } };

/** Where a reader asks for mail about what changes on a page; and, once they have, what happens now. */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const { mail, appUrl } = readEnv();
  if (mail === null) notFound();
  const raw = await rawOf(searchParams);
  const notice = await heldNotice();
  const path = followedPage(notice?.typed.page ?? raw.page?.[0] ?? "/changes", appUrl);
  const feed = path === null ? null : await reading((db) => whatIsFollowed(db, path));
  if (path === null || feed === null) notFound();
  const asked = raw.sent?.[0] === "1" ? await noticeFor("/follow") : null;
  return (
    <FollowPage followed={{ path, title: feed.title }} notice={asked ?? notice} isAsked={asked !== null} />
  );
}
