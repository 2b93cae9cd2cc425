import { type Looked, tellNews } from "@/commands/follow/tell-news";
import { grouped } from "@/domain/change/grouped";
import { editionOf } from "@/queries/change/edition-of";
import { dueFollows } from "@/queries/change/follows";
import { feedOrFault } from "./feed-or-fault";
import type { Work } from "./work";

/** Of what is followed: more is no news that anybody reads in a mail. */
const most = 500;

/** Looks for what is new to those who follow by e-mail, and keeps a mail for each who has any. */
export const tellFollowers: Work<"tell-followers"> = async ({ db, signal, now, mailing, site }) => {
  if (mailing === null) return { ok: false, words: "This worker sends no mail: SMTP_URL is not set for it." };
  const at = now();
  // Read first: what is published while the feeds are read is found by the next look.
  const edition = await editionOf(db);
  const due = await dueFollows(db, edition, at);
  const looked: Looked[] = [];
  for (const [path, followers] of grouped(due, ({ path }) => path)) {
    if (signal.aborted) return { ok: false, words: "It was taken back." };
    const feed = await feedOrFault(db, path, { asOf: at, most });
    for (const { id, often, since, told } of followers) {
      if (feed === "fault") {
        // Nothing is lost by it: they are looked at again within the hour, as those are who hear at once.
        looked.push({ id, often: "at_once", news: [] });
        continue;
      }
      const known = new Set(told);
      const news = (feed?.entries ?? []).filter(({ id, first }) => first > since && !known.has(id));
      looked.push({ id, often, news: news.map(({ id, first }) => ({ id, first })) });
    }
  }
  const { host } = new URL(site);
  return { ok: true, leave: (tx) => tellNews(tx, { looked, edition, host, at }) };
};
