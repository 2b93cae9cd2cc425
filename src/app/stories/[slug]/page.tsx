import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { storyCard } from "@/domain/card";
import { readPin } from "@/domain/citation/pin-params";
import { breadcrumbs } from "@/domain/linked/schema-parts";
import { storyItemsInPage } from "@/domain/linked/story-schema";
import { storyPicture } from "@/domain/picture";
import { readEnv } from "@/env";
import { checkStoryPin } from "@/queries/cited";
import { storyPage } from "@/queries/story-page";
import { StoryView } from "@/ui/story-page";
import { cardOf, withFeeds, withForms } from "../../card";
import { storyTags, withCitation } from "../../citation-tags";
import { correctionsOf } from "../../corrections-of";
import { LinkedData } from "../../linked-data";
import { asOfOf, nameIn, rawOf, reading, type SearchParams } from "../../reading";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

/** Head and body of one request read the story once. */
const storyOf = cache((slug: string, asOf: number) => reading((db) => storyPage(db, slug, new Date(asOf))));

async function asked({ params, searchParams }: Props) {
  const { slug } = await params;
  const day = await asOfOf(searchParams);
  const page = await storyOf(nameIn(slug), day.second);
  return { page: page ?? notFound(), day };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, day } = await asked(props);
  const { asked: asOf } = day;
  const alt = storyPicture(page, asOf).alt;
  const head = cardOf(storyCard(page, asOf), `/stories/${page.slug}`, asOf, alt);
  const path = `/stories/${page.slug}`;
  const told = withForms(withFeeds(head, path, `What changes: ${page.headline}`), path, asOf, forms);
  return withCitation(told, storyTags(page, day));
}

const forms = [
  { form: "schema.jsonld", type: "application/ld+json", title: "This story in schema.org" },
  { form: "timeline.json", type: "application/json", title: "Its timeline, for TimelineJS" },
];

export default async function Page(props: Props) {
  const { page, day } = await asked(props);
  const pin = readPin(await rawOf(props.searchParams), day.asOf);
  // Rounded up to a second that has not passed: a reader's next visit is compared with one that has.
  const place = { origin: readEnv().appUrl, asked: null };
  const path = `/stories/${page.slug}`;
  const steps = [
    { path: "/stories", label: "Stories" },
    { path, label: page.headline },
  ];
  return (
    <>
      {day.asked === null ? (
        <LinkedData items={[...storyItemsInPage(page, place), breadcrumbs(steps, place)]} />
      ) : null}
      <StoryView
        page={page}
        asOf={day.asked}
        pinned={pin && (await reading((db) => checkStoryPin(db, page, pin)))}
        shownAt={new Date(day.second - 1000)}
        corrections={await correctionsOf("story", page.id, path, day.asOf)}
      />
    </>
  );
}
