import type { Metadata } from "next";
import { itemToBringIn } from "@/queries/desk/incoming/inbox";
import { storiesInWork } from "@/queries/desk/story/stories";
import { warm } from "@/workers/aside";
import { isUuid } from "../../../../api/desk/is-uuid";
import { admitted } from "../../../../gate";
import { rawOf, reading, type SearchParams } from "../../../../reading";
import { NewArticle } from "./new-article";

export const metadata: Metadata = { title: "New article" };

/** Brings an article to the desk: pasted, from a file, or from its address. */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await admitted("edit");
  const { item: [id = ""] = [] } = await rawOf(searchParams);
  // Whoever opens this page is about to have something read.
  warm("texts");
  warm("record");
  const [stories, item] = await reading((db) =>
    Promise.all([storiesInWork(db), isUuid(id) ? itemToBringIn(db, id) : null]),
  );
  return (
    <NewArticle
      key={`${viewer.id} ${item?.id ?? ""}`}
      item={item}
      userId={viewer.id}
      now={new Date().toISOString()}
      stories={stories.filter(({ closed }) => !closed).map(({ id, headline }) => ({ id, headline }))}
    />
  );
}
