import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { pageNumber } from "@/domain/address/page-number";
import { once, readParams } from "@/domain/address/params";
import { articleCard } from "@/domain/card";
import { articlePage } from "@/queries/articles";
import { ArticleView } from "@/ui/article-page";
import { cardOf } from "../../card";
import { correctionsOf } from "../../corrections-of";
import { asOfOf, nameIn, rawOf, reading, type SearchParams } from "../../reading";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const articleOf = cache((id: string, asOf: number, version: number | undefined) =>
  reading((db) => articlePage(db, id, new Date(asOf), version)),
);

async function asked({ params, searchParams }: Props) {
  const { id } = await params;
  const day = await asOfOf(searchParams);
  const parsed = readParams({ version: once(pageNumber) }, await rawOf(searchParams), false);
  const page = await articleOf(nameIn(id), day.second, parsed.ok ? parsed.value.version : undefined);
  return { page: page ?? notFound(), day };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, day } = await asked(props);
  return cardOf(articleCard(page, day.asked), `/articles/${page.ref.id}`, day.asked);
}

/** One article with what was said in it, at its place. */
export default async function Page(props: Props) {
  const { page, day } = await asked(props);
  const { id } = page.ref;
  return (
    <ArticleView
      page={page}
      asOf={day.asked}
      corrections={await correctionsOf("article", id, `/articles/${id}`, day.asOf)}
    />
  );
}
