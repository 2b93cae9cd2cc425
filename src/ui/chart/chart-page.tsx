import type { ReactNode } from "react";
import type { ChartedStory } from "@/domain/chart/charted-story";
import { numbered } from "@/domain/status/wording";

import { AsOfTrack } from "../as-of/as-of-track";
import { buttonLook } from "../button-look";
import { EmptyNote } from "../empty-note";
import { Crumbs } from "../frame/crumbs";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { PageHead } from "../page-head";
import { PartPager } from "../part-pager";
import { Shell } from "../shell";

/** The charts of a story, each at its own address. */
export const storyCharts = [
  { chart: "status", title: "Status by day" },
  { chart: "sources", title: "Who says what" },
] as const;
export type StoryChartName = (typeof storyCharts)[number]["chart"];

/** Around a chart of a story: what it is, the other charts, the days that it can be seen as of, and its further parts. */
export function ChartPage(props: {
  chart: StoryChartName;
  story: ChartedStory;
  /** What the parts of a long story go by: the number of claims on each. */
  most: number;
  asOf: AsOf;
  /** How the chart is read, in a sentence or two. */
  how: string;
  children: ReactNode;
}) {
  const { chart, story, most, asOf, how, children } = props;
  const path = `/stories/${story.slug}`;
  const here = `${path}/charts/${chart}`;
  return (
    <Shell section="stories" asOf={asOf} here={here}>
      <Crumbs
        trail={[
          { path: "/stories", label: "Stories" },
          { path, label: story.headline },
        ]}
        last={titleOf(chart)}
        asOf={asOf}
      />
      <PageHead title={titleOf(chart)}>{numbered(story.total, "claim", "claims")}</PageHead>
      <p className="mb-5 max-w-read text-ink-2">{how}</p>
      <ChartLinks path={path} current={chart} asOf={asOf} />
      <AsOfTrack moments={story.moments} zone={story.timeZone} asOf={asOf} here={here} summary="" />
      {story.claims.length === 0 ? (
        <EmptyNote>Nothing was known of this story on that day.</EmptyNote>
      ) : (
        children
      )}
      <ChartParts story={story} most={most} here={here} asOf={asOf} />
    </Shell>
  );
}

export function titleOf(chart: StoryChartName): string {
  return storyCharts.find((each) => each.chart === chart)!.title;
}

/** Leads from a story, and from one of its charts, to the charts. */
export function ChartLinks(props: { path: string; current?: StoryChartName; asOf: AsOf }) {
  const { path, current, asOf } = props;
  return (
    <nav aria-label="Charts" className="mb-8 flex flex-wrap gap-2 print:hidden">
      {storyCharts.map(({ chart, title }) => (
        <Link
          key={chart}
          className={buttonLook(chart === current ? "primary" : "plain")}
          href={href(`${path}/charts/${chart}`, { asOf })}
          aria-current={chart === current ? "page" : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}

/** Which of a great story's claims a chart has. */
export function partWords({ first, claims, total }: ChartedStory): string {
  return `Claims ${first} to ${first + claims.length - 1} of ${total.toLocaleString("en-GB")}, in the story’s order.`;
}

/** In a frame: what is shown where that is not all of it, or that there is nothing. */
export function EmbeddedPart({ story }: { story: ChartedStory }) {
  if (story.claims.length === 0) return <EmptyNote>Nothing was known of this story on that day.</EmptyNote>;
  if (story.claims.length === story.total) return null;
  return <p className="mb-4 text-sm text-ink-2">{partWords(story)}</p>;
}

function ChartParts(props: { story: ChartedStory; most: number; here: string; asOf: AsOf }) {
  const { story, most, here, asOf } = props;
  return (
    <PartPager
      label="Parts of the chart"
      page={Math.ceil(story.first / most)}
      pages={Math.ceil(story.total / most)}
      to={(number) => href(here, { page: number === 1 ? null : String(number), asOf })}
      words={["Earlier claims", "Later claims"]}
    >
      {partWords(story)}
    </PartPager>
  );
}
