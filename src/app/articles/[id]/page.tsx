import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { pageNumber } from "@/domain/address/page-number";
import { once, readParams } from "@/domain/address/params";
import { articleCard } from "@/domain/card";
import { articleItems } from "@/domain/linked/article-schema";
import { readEnv } from "@/env";
import { articlePage } from "@/queries/article/articles";
import { ArticleView } from "@/ui/article-page";
import { cardOf, withForms } from "../../card";
import { correctionsOf } from "../../corrections-of";
import { LinkedData } from "../../linked-data";
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
  const path = `/articles/${page.ref.id}`;
  return withForms(cardOf(articleCard(page, day.asked), path, day.asked), path, day.asked, forms);
}

const forms = [
  {
    form: "annotations.jsonld",
    type: "application/ld+json",
    title: "Who says what in it, as Web Annotations",
  },
];

/** One article with what was said in it, at its place. */
export default async function Page(props: Props) {
  const { page, day } = await asked(props);
  const { id } = page.ref;
  const place = { origin: readEnv().appUrl, asked: null };
  return (
    <>
      {day.asked === null ? <LinkedData items={articleItems(page, place)} /> : null}
      <ArticleView
        page={page}
        asOf={day.asked}
        corrections={await correctionsOf("article", id, `/articles/${id}`, day.asOf)}
      />
    </>
  );
}
