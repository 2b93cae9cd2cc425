import type { Metadata } from "next";
import { feedLines } from "@/queries/desk/incoming/feeds";
import { workersAlive } from "@/queries/desk/incoming/jobs";
import { FeedsView } from "@/ui/desk/incoming/feeds-view";
import { admitted } from "../../../gate";
import { reading } from "../../../reading";
import { LookedAnew } from "../jobs/looked-anew";
import { AddFeed } from "./add-feed";
import { FeedActs } from "./feed-acts";
import { FeedLists } from "./feed-lists";

export const metadata: Metadata = { title: "Feeds" };

export default async function Page() {
  await admitted("edit");
  const now = new Date();
  const [feeds, workers] = await reading((db) => Promise.all([feedLines(db, now), workersAlive(db)]));
  const isUnderWay = feeds.some(({ isAsked, health }) => isAsked || health.how === "looking");
  return (
    <>
      {isUnderWay && workers > 0 ? <LookedAnew /> : null}
      <FeedsView
        feeds={feeds}
        workers={workers}
        now={now}
        add={<AddFeed />}
        lists={<FeedLists />}
        act={(feed) => <FeedActs feed={feed} />}
      />
    </>
  );
}
