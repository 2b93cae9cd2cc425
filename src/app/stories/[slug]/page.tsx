import type { Metadata } from "next";
import { storyCard } from "@/domain/card";
import { readPin } from "@/domain/citation/pin-params";
import { breadcrumbs } from "@/domain/linked/schema-parts";
import { storyItemsInPage } from "@/domain/linked/story-schema";
import { storyPicture } from "@/domain/picture";
import { readEnv } from "@/env";
import { checkStoryPin } from "@/queries/claim/cited";
import { StoryView } from "@/ui/story-page";
import { cardOf, withEmbed, withFeeds, withForms } from "../../card";
import { storyTags, withCitation } from "../../citation-tags";
import { correctionsOf } from "../../corrections-of";
import { followsByMail } from "../../follows-by-mail";
import { LinkedData } from "../../linked-data";
import { rawOf, reading } from "../../reading";
import { type StoryProps, storyAsked } from "../../story-asked";

export async function generateMetadata(props: StoryProps): Promise<Metadata> {
  const { page, day } = await storyAsked(props);
  const { asked: asOf } = day;
  const alt = storyPicture(page, asOf).alt;
  const head = cardOf(storyCard(page, asOf), `/stories/${page.slug}`, asOf, alt);
  const path = `/stories/${page.slug}`;
  const told = withForms(withFeeds(head, path, `What changes: ${page.headline}`), path, asOf, forms);
  return withCitation(withEmbed(told, path, asOf), storyTags(page, day));
}

const forms = [
  { form: "schema.jsonld", type: "application/ld+json", title: "This story in schema.org" },
  { form: "timeline.json", type: "application/json", title: "Its timeline, for TimelineJS" },
];

export default async function Page(props: StoryProps) {
  const { page, day } = await storyAsked(props);
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
        byMail={followsByMail()}
        corrections={await correctionsOf("story", page.id, path, day.asOf)}
      />
    </>
  );
}
