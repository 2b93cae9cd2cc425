import { followedFeeds } from "@/queries/desk/incoming/feeds";
import { read } from "@/queries/read";
import { writeOpml } from "@/services/feeds/write-opml";
import { gated } from "../../../gate";
import { refuse } from "../../../refuse";

/** The feeds that are followed, as a list for another program. */
export const GET = gated("edit", async () => {
  const feeds = await read(followedFeeds);
  if (!feeds.ok) return refuse(feeds.reason);
  return new Response(writeOpml(feeds.value, new Date()), {
    headers: {
      "Content-Type": "text/x-opml; charset=utf-8",
      "Content-Disposition": 'attachment; filename="feeds.opml"',
      "Cache-Control": "private, no-store",
    },
  });
});
