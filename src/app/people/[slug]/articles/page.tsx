import type { Metadata } from "next";
import { ArticleListView } from "@/ui/article-list-page";
import { type ArticlesProps, articlesAsked } from "../../../articles-asked";

export const metadata: Metadata = { title: "Articles" };

export default async function Page(props: ArticlesProps) {
  return <ArticleListView {...(await articlesAsked("people", props))} />;
}
