import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { betweenParams } from "@/domain/address/page-address";
import { readParams } from "@/domain/address/params";
import { changesCard } from "@/domain/card";
import { isoShort } from "@/domain/time/date-words";
import { asOfInstant } from "@/domain/time/instant";
import { type Comparison, changesBetween, storyMoments } from "@/queries/change/changes";
import { correctionsIn } from "@/queries/change/corrections";
import { ChangesView } from "@/ui/changes-page";
import { href } from "@/ui/links";
import { cardOf, withFeeds } from "../../../card";
import { nameIn, rawOf, reading, type SearchParams } from "../../../reading";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };
/** Null is the beginning, and now. */
type Between = { from: Date | null; to: Date | null };

/** Head and body of one request compare once. */
const comparisonOf = cache((slug: string, from: number, to: number, page: number) =>
  reading((db) => changesBetween(db, slug, { from: new Date(from), to: new Date(to) }, page)),
);
const momentsOf = cache((slug: string, asOf: number) =>
  reading((db) => storyMoments(db, slug, new Date(asOf))),
);

async function asked({ params, searchParams }: Props): Promise<{ found: Comparison } & Between> {
  const slug = nameIn((await params).slug);
  const parsed = readParams(betweenParams, await rawOf(searchParams), false);
  // An unreadable day was answered by the proxy before it came here.
  const day = (name: "asOf" | "from" | "to") => (parsed.ok && parsed.value[name]) || null;
  const to = day("to") ?? day("asOf");
  const until = to?.getTime() ?? Math.ceil(Date.now() / 1000) * 1000;
  const from = day("from") ?? (await momentBefore(slug, until));
  const page = (parsed.ok && parsed.value.page) || 1;
  const found = (await comparisonOf(slug, from?.getTime() ?? 0, until, page)) ?? notFound();
  return from && to && to < from ? { found, from: to, to: from } : { found, from, to };
}

/**
 * Where no first day is asked for: the last named moment before the second day but one, since a story's last moment is
 * often the day that it stands at. As everywhere, the moment of a day counts to the end of it.
 */
async function momentBefore(slug: string, until: number): Promise<Date | null> {
  const moments = await momentsOf(slug, until);
  const before = moments.flatMap(({ at }) => asOfInstant(isoShort(at)) ?? []);
  return before.filter((at) => at.getTime() < until).at(-2) ?? null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { found, from, to } = await asked(props);
  const path = href(`/stories/${found.story.slug}/changes`, { from, to });
  const { slug, headline } = found.story;
  const head = cardOf(changesCard(found.story, from, to), path, null);
  return withFeeds(head, `/stories/${slug}`, `What changes: ${headline}`);
}

export default async function Page(props: Props) {
  const { found, from, to } = await asked(props);
  const between = { since: from, until: to ?? new Date(), limit: 100 };
  const corrections = await reading((db) => correctionsIn(db, found.story.slug, between));
  return <ChangesView {...found} from={from} to={to} corrections={corrections} />;
}
