import type { Metadata } from "next";
import { ArticleListView } from "@/ui/article-list-page";
import { type ArticlesProps, articlesAsked, articlesHead } from "../../../articles-asked";

export async function generateMetadata(props: ArticlesProps): Promise<Metadata> {
  return articlesHead("stories", props);
}

export default async function Page(props: ArticlesProps) {
  return <ArticleListView {...(await articlesAsked("stories", props))} />;
}
