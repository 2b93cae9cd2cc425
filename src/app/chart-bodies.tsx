import type { ReactNode } from "react";
import type { ChartPart, ChartSubject } from "@/domain/chart/chart-subject";
import type { ChartedStory } from "@/domain/chart/charted-story";
import { type CarryingOutlet, outletChart, outletsAsked } from "@/domain/chart/outlet-chart";
import { type SourceSort, sourceChart } from "@/domain/chart/source-chart";
import { statusChart } from "@/domain/chart/status-chart";
import type { ClaimRecord, EntityRef } from "@/domain/claim";
import { briefStatusAsOf } from "@/domain/status/brief-status";
import { labelOn } from "@/domain/status/unsaid";
import { postsAsked, postsAtOnce } from "@/queries/entity/posts";
import type { Query } from "@/queries/read";
import type { WhichSubject } from "@/queries/story/chart-subject";
import { networkAsked, networkAtOnce } from "@/queries/story/network";
import { chartedStory } from "@/queries/story/story-charts";
import { storyOutlets } from "@/queries/story/story-outlets";
import type { ChartName } from "@/ui/chart/chart-links";
import { NetworkBody } from "@/ui/chart/network-body";
import type { NumberedClaim } from "@/ui/chart/numbered-claims";
import { OutletChooser } from "@/ui/chart/outlet-chooser";
import { OutletTable } from "@/ui/chart/outlet-table";
import { PostsRows } from "@/ui/chart/posts-rows";
import { SourceTable } from "@/ui/chart/source-table";
import { StatusRows } from "@/ui/chart/status-rows";
import type { AsOf } from "@/ui/links";

/** How a chart is shown: the instant of the day that it is of, its order, the two outlets (slugs) asked for, and where it stands. */
type Shown = {
  at: Date;
  asOf: AsOf;
  sort: SourceSort;
  outlets: readonly [string | undefined, string | undefined];
  here: string;
};

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

function numberedClaim(claim: ClaimRecord, number: number, at: Date, asOf: AsOf): NumberedClaim {
  const { status } = briefStatusAsOf(claim, at);
  return { id: claim.id, number, text: claim.text, status, label: labelOn(status, asOf) };
}

function comparedOutlets(
  { claims, part, subject: { timeZone } }: ChartedStory,
  outlets: readonly CarryingOutlet[],
  { at, asOf, here, ...shown }: Shown,
): ReactNode {
  const pair = outletsAsked(outlets, shown.outlets);
  const compared = pair && outletChart(claims, pair, at);
  const numbers = new Map(claims.map(({ id }, place) => [id, part.first + place]));
  const rows = compared?.rows.map(({ claim, ...row }) => ({
    ...row,
    claim: numberedClaim(claim, numbers.get(claim.id)!, at, asOf),
  }));
  return (
    <OutletChooser outlets={outlets} pair={pair} asked={shown.outlets} here={here} asOf={asOf}>
      {pair && compared && rows ? (
        <OutletTable pair={pair} rows={rows} counts={compared.counts} zone={timeZone} asOf={asOf} />
      ) : null}
    </OutletChooser>
  );
}

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
      const columns = claims.map((claim, place) => numberedClaim(claim, part.first + place, at, asOf));
      const rows = sourceChart(claims, at, sort);
      return <SourceTable columns={columns} rows={rows} sort={sort} here={here} asOf={asOf} />;
    }),
  },
  outlets: {
    most: rowsAtOnce,
    nouns: ["claim", "claims"],
    how: "What two outlets carry of this story, claim by claim: from whom each has it, through whom, with what word of doubt, and when.",
    draw: (which, asOf, page) => async (db) => {
      if (!("story" in which)) return null;
      const story = await chartedStory(db, which.story, asOf, { page, most: rowsAtOnce });
      if (!story) return null;
      const outlets = await storyOutlets(db, story.subject.id, asOf);
      return { ...story, body: (shown) => comparedOutlets(story, outlets, shown) };
    },
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
