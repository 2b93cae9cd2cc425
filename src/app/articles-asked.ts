import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageNumber } from "@/domain/address/page-number";
import { once, readParams } from "@/domain/address/params";
import { apart } from "@/domain/apart";
import { listCard } from "@/domain/card";
import type { EntityKind } from "@/domain/vocabulary";
import { articlesPage } from "@/queries/article/article-lists";
import type { ArticleListProps } from "@/ui/article-list-page";
import { cardOf } from "./card";
import { asOfOf, nameIn, rawOf, reading, type SearchParams } from "./reading";

export type ArticlesProps = { params: Promise<{ slug: string }>; searchParams: SearchParams };

const listLength = 100;

export async function articlesHead(
  section: ArticleListProps["section"],
  props: ArticlesProps,
): Promise<Metadata> {
  const { of, asOf } = await articlesAsked(section, props);
  const description = "The articles that we hold, by their outlets' own titles, with what was said in each.";
  return cardOf(listCard(`Articles: ${apart(of.label)}`, description, asOf), `${of.path}/articles`, asOf);
}

/** A page of the articles of a story, or of what a person or an organization published. */
export async function articlesAsked(
  section: ArticleListProps["section"],
  { params, searchParams }: ArticlesProps,
): Promise<ArticleListProps> {
  const slug = nameIn((await params).slug);
  const day = await asOfOf(searchParams);
  const parsed = readParams({ page: once(pageNumber) }, await rawOf(searchParams), false);
  const { page = 1 } = parsed.ok ? parsed.value : {};
  const which = section === "stories" ? { story: slug } : { kind: kinds[section], slug };
  const offset = (page - 1) * listLength;
  const found = await reading((db) => articlesPage(db, which, day.asOf, { limit: listLength, offset }));
  if (!found) notFound();
  const { label, articles, total } = found;
  const next = offset + listLength < total ? page + 1 : null;
  return { section, of: { path: `/${section}/${slug}`, label }, articles, total, next, asOf: day.asked };
}

const kinds = { people: "person", organizations: "organization" } as const satisfies Record<
  Exclude<ArticleListProps["section"], "stories">,
  EntityKind
>;
