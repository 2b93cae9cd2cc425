import type { ReactNode } from "react";
import type { ChartPart, ChartSubject } from "@/domain/chart/chart-subject";
import type { ChartedStory } from "@/domain/chart/charted-story";
import { type SourceSort, sourceChart } from "@/domain/chart/source-chart";
import { statusChart } from "@/domain/chart/status-chart";
import type { EntityRef } from "@/domain/claim";
import { briefStatusAsOf } from "@/domain/status/brief-status";
import { labelOn } from "@/domain/status/unsaid";
import { postsAsked, postsAtOnce } from "@/queries/entity/posts";
import type { Query } from "@/queries/read";
import type { WhichSubject } from "@/queries/story/chart-subject";
import { networkAsked, networkAtOnce } from "@/queries/story/network";
import { chartedStory } from "@/queries/story/story-charts";
import type { ChartName } from "@/ui/chart/chart-links";
import { NetworkBody } from "@/ui/chart/network-body";
import { PostsRows } from "@/ui/chart/posts-rows";
import { SourceTable } from "@/ui/chart/source-table";
import { StatusRows } from "@/ui/chart/status-rows";
import type { AsOf } from "@/ui/links";

/** How a chart is shown: the instant of the day that it is of, its order, and where it stands. */
type Shown = { at: Date; asOf: AsOf; sort: SourceSort; here: string };

/** What a chart is of, and the drawing of it. */
export type Drawn = {
  subject: ChartSubject & { mergedInto: EntityRef | null };
  part: ChartPart;
  body: (shown: Shown) => ReactNode;
};

type Chart = {
  /** On one part of it. */
  most: number;
  nouns: readonly [one: string, several: string];
  /** How it is read, in a sentence or two. */
  how: string;
  /** Null where readers see no such subject. */
  draw: (which: WhichSubject, asOf: Date, page: number) => Query<Drawn | null>;
};

const ofStory =
  (most: number, body: (story: ChartedStory, shown: Shown) => ReactNode): Chart["draw"] =>
  (which, asOf, page) =>
  async (db) => {
    if (!("story" in which)) return null;
    const story = await chartedStory(db, which.story, asOf, { page, most });
    return story && { ...story, body: (shown) => body(story, shown) };
  };

const [rowsAtOnce, columnsAtOnce] = [40, 12];

/** Every chart of a story, a person or an organization. */
export const charts: Record<ChartName, Chart> = {
  status: {
    most: rowsAtOnce,
    nouns: ["claim", "claims"],
    how: "Each claim is a line that changes as its status did. Columns are the days on which something did, all of one width; the days between are left out.",
    draw: ofStory(rowsAtOnce, ({ claims, subject: { timeZone } }, { at, asOf }) => (
      <StatusRows chart={statusChart(claims, at, timeZone)} zone={timeZone} asOf={asOf} />
    )),
  },
  sources: {
    most: columnsAtOnce,
    nouns: ["claim", "claims"],
    how: "Each source is a row, each claim a column: who says so, who denies it, who took it back, who would not say, and what documents show. Outlets that only pass words on are not here.",
    draw: ofStory(columnsAtOnce, ({ claims, part }, { at, asOf, sort, here }) => {
      const columns = claims.map((claim, place) => {
        const { status } = briefStatusAsOf(claim, at);
        const { id, text } = claim;
        return { id, number: part.first + place, text, status, label: labelOn(status, asOf) };
      });
      const rows = sourceChart(claims, at, sort);
      return <SourceTable columns={columns} rows={rows} sort={sort} here={here} asOf={asOf} />;
    }),
  },
  network: {
    most: networkAtOnce,
    nouns: ["claim", "claims"],
    how: "The people, organizations and outlets that stand behind one another’s words or in one claim, and the posts and sanctions of that day. Whoever is not named is not here: what they said hangs on the outlet that heard it.",
    draw: (which, asOf, page) => async (db) => {
      const found = await networkAsked(db, which, asOf, page);
      return found && { ...found, body: (shown) => <NetworkBody {...found} page={page} asOf={shown.asOf} /> };
    },
  },
  posts: {
    most: postsAtOnce,
    nouns: ["person or organization", "people and organizations"],
    how: "Who held which post and was under which sanctions, up to the day that the chart ends with. A line is fine dots where the record is silent or its dates are not certain.",
    draw: (which, asOf, page) => async (db) => {
      const found = await postsAsked(db, which, asOf, page);
      return (
        found && {
          ...found,
          body: ({ at, asOf }) => <PostsRows rows={found.rows} at={at} asOf={asOf} />,
        }
      );
    },
  },
};
