import type { Metadata } from "next";
import { storiesInWork } from "@/queries/desk/stories";
import { warm } from "@/workers/aside";
import { admitted } from "../../../../gate";
import { reading } from "../../../../reading";
import { NewArticle } from "./new-article";

export const metadata: Metadata = { title: "New article" };

/** Brings an article to the desk: pasted, from a file, or from its address. */
export default async function Page() {
  const viewer = await admitted("edit");
  // Whoever opens this page is about to have something read.
  warm("texts");
  warm("record");
  const stories = await reading(storiesInWork);
  return (
    <NewArticle
      key={viewer.id}
      userId={viewer.id}
      stories={stories.filter(({ closed }) => !closed).map(({ id, headline }) => ({ id, headline }))}
    />
  );
}
