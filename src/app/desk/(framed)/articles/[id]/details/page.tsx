import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { articleDesk } from "@/queries/desk/article/articles";
import { commentCount } from "@/queries/desk/newsroom/comments";
import { admitted } from "../../../../../gate";
import { nameIn, reading } from "../../../../../reading";
import { SaveFoot } from "../../../../saving/save-foot";
import { withdrawalOf } from "../../../../withdrawal-of";
import { ArticleWork } from "./article-work";

export const metadata: Metadata = { title: "Article at the desk" };

/** What is held of one article besides what was said in it, to be put right. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await admitted("edit");
  const id = nameIn((await params).id);
  const desk = (await reading((db) => articleDesk(db, id))) ?? notFound();
  const comments = await reading((db) => commentCount(db, { kind: "article", id }));
  const withdrawal = await withdrawalOf("article", id);
  return (
    <>
      <ArticleWork desk={desk} now={new Date().toISOString()} comments={comments} withdrawal={withdrawal} />
      <SaveFoot />
    </>
  );
}
