import type { Metadata } from "next";
import { whatIsFollowed } from "@/queries/change/followed-feed";
import { followOf } from "@/queries/change/follows";
import { ManagePage } from "@/ui/follow/manage-page";
import { noticeFor } from "../../forms";
import { heldNotice } from "../../held-notice";
import { reading } from "../../reading";

export const metadata: Metadata = {
  title: "Follow by e-mail",
  robots: { index: false },
};

/** What whoever has a mail of ours follows: it is confirmed here, and stopped. Looking at it does neither. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const here = `/follow/${token}`;
  const found = await reading(async (db) => {
    const follow = await followOf(db, token);
    const feed = follow && (await whatIsFollowed(db, follow.path));
    return follow && { ...follow, title: feed?.title ?? null };
  });
  return <ManagePage here={here} follow={found} notice={(await heldNotice()) ?? (await noticeFor(here))} />;
}
