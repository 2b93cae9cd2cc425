import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { pageNumber } from "@/domain/address/page-number";
import { once, readParams, Words } from "@/domain/address/params";
import { entityCard, listCard } from "@/domain/card";
import { entityHref } from "@/domain/timeline/entry-of";
import type { EntityKind } from "@/domain/vocabulary";
import { entityList, entityPage } from "@/queries/entity/entities";
import { href } from "@/ui/links";
import { cardOf, withFeeds, withForms } from "./card";
import { asOfOf, nameIn, rawOf, reading, type SearchParams } from "./reading";

export type EntityProps = { params: Promise<{ slug: string }>; searchParams: SearchParams };

const entityOf = cache((kind: EntityKind, slug: string, asOf: number) =>
  reading((db) => entityPage(db, { kind, slug }, new Date(asOf))),
);

/** People and organizations have one page between them; only their addresses differ. */
export async function entityAsked(kind: EntityKind, { params, searchParams }: EntityProps) {
  const { slug } = await params;
  const day = await asOfOf(searchParams);
  const page = await entityOf(kind, nameIn(slug), day.second);
  if (!page) notFound();
  // Not for good: two that became one may be taken apart again.
  if (page.mergedInto) redirect(href(entityHref(page.mergedInto), { asOf: day.asked }));
  return { page, day };
}

export async function entityHead(kind: EntityKind, props: EntityProps): Promise<Metadata> {
  const { page, day } = await entityAsked(kind, props);
  const path = entityHref(page.ref);
  const head = cardOf(entityCard(page, day.asked), path, day.asked);
  return withForms(withFeeds(head, path, `What changes: ${page.ref.name}`), path, day.asked, forms);
}

const forms = [
  { form: "ftm.jsonl", type: "application/jsonl", title: "Names, posts and sanctions, for FollowTheMoney" },
];

const listLength = 100;
const lists = {
  person: {
    path: "/people",
    title: "People",
    description:
      "Everybody whom a claim is about or who speaks to one, by every name they have in any script.",
  },
  organization: {
    path: "/organizations",
    title: "Organizations",
    description:
      "Every organization that a claim is about or that speaks to one, and every outlet that carries them.",
  },
};

/** A search among names is no page of its own to keep. */
export async function entityListHead(kind: EntityKind, searchParams: SearchParams): Promise<Metadata> {
  const { path, title, description } = lists[kind];
  const { asked } = await asOfOf(searchParams);
  return cardOf(listCard(title, description, asked), path, asked);
}

export async function entityListAsked(kind: EntityKind, searchParams: SearchParams) {
  const day = await asOfOf(searchParams);
  const parsed = readParams({ q: once(Words), page: once(pageNumber) }, await rawOf(searchParams), false);
  const { q = "", page = 1 } = parsed.ok ? parsed.value : {};
  const { items, total } = await reading((db) =>
    entityList(
      db,
      { kind, ...(q !== "" && { words: q }), limit: listLength, offset: (page - 1) * listLength },
      day.asOf,
    ),
  );
  return { kind, items, total, q, next: page * listLength < total ? page + 1 : null, asOf: day.asked };
}
