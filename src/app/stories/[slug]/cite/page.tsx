import type { Metadata } from "next";
import { storyCard } from "@/domain/card";
import { citedStory } from "@/queries/claim/cited";
import { CiteView } from "@/ui/cite-page";
import { citationOfStory } from "../../../citation-forms";
import { citePage } from "../../../cite-asked";
import type { SearchParams } from "../../../reading";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

const story = citePage({
  read: (slug, asOf) => (db) => citedStory(db, slug, asOf),
  citation: citationOfStory,
  path: ({ slug }) => `/stories/${slug}`,
  card: storyCard,
  frames: [
    { rest: "", name: "What is confirmed, reported and disputed" },
    { rest: "/timeline", name: "The timeline" },
    { rest: "/charts/status", name: "Status by day" },
    { rest: "/charts/sources", name: "Who says what" },
    { rest: "/charts/network", name: "Who is tied to whom" },
    { rest: "/charts/posts", name: "Posts and sanctions" },
  ],
});
const named = ({ params, searchParams }: Props) => ({ name: params.then(({ slug }) => slug), searchParams });

export async function generateMetadata(props: Props): Promise<Metadata> {
  return story.head(named(props));
}

/** How to cite a story, as it is known now or was on a day. */
export default async function Page(props: Props) {
  const { page, ...told } = await story.asked(named(props));
  return <CiteView {...told} what="story" section="stories" label={page.headline} />;
}
