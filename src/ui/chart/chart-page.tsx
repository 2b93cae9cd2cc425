import type { ReactNode } from "react";
import type { ChartPart, ChartSubject } from "@/domain/chart/chart-subject";
import { numbered } from "@/domain/status/wording";
import { AsOfTrack } from "../as-of/as-of-track";
import { EmptyNote } from "../empty-note";
import { Crumbs } from "../frame/crumbs";
import type { Section } from "../frame/section-links";
import { type AsOf, href } from "../links";
import { PageHead } from "../page-head";
import { PartPager } from "../part-pager";
import { Shell } from "../shell";
import { ChartLinks, type ChartName, titleOf } from "./chart-links";

const sections: Record<ChartSubject["kind"], { section: Section; path: string; label: string }> = {
  story: { section: "stories", path: "/stories", label: "Stories" },
  person: { section: "people", path: "/people", label: "People" },
  organization: { section: "organizations", path: "/organizations", label: "Organizations" },
};

type Props = {
  chart: ChartName;
  subject: ChartSubject;
  part: ChartPart;
  /** What there are parts of, one and several: "claim", "claims". */
  nouns: readonly [one: string, several: string];
  asOf: AsOf;
  children: ReactNode;
};

/** Around a chart: of what it is, the other charts, the days that it can be seen as of, and its further parts. */
export function ChartPage(props: Props & { most: number; how: string }) {
  const { chart, subject, part, nouns, most, asOf, how, children } = props;
  const { path, name, moments, timeZone } = subject;
  const { section, ...list } = sections[subject.kind];
  const here = `${path}/charts/${chart}`;
  const changes = subject.kind === "story" ? `${path}/changes` : null;
  return (
    <Shell section={section} asOf={asOf} here={here}>
      <Crumbs trail={[list, { path, label: name }]} last={titleOf(chart)} asOf={asOf} />
      <PageHead title={titleOf(chart)}>{numbered(part.total, ...nouns)}</PageHead>
      <p className="mb-5 max-w-read text-ink-2">{how}</p>
      <ChartLinks kind={subject.kind} path={path} current={chart} asOf={asOf} />
      <AsOfTrack moments={moments} zone={timeZone} asOf={asOf} here={here} changes={changes} summary="" />
      {part.total === 0 ? <EmptyNote>{nothingWords(chart, subject)}</EmptyNote> : children}
      <PartPager
        label="Parts of the chart"
        page={Math.ceil(part.first / most)}
        pages={Math.ceil(part.total / most)}
        to={(number) => href(here, { page: number === 1 ? null : String(number), asOf })}
        words={["The part before", "The next part"]}
      >
        {partWords(part, nouns)}
      </PartPager>
    </Shell>
  );
}

/** In a frame: what is shown where that is not all of it, or that there is nothing. */
export function EmbeddedPart({ chart, subject, part, nouns, children }: Omit<Props, "asOf">) {
  if (part.total === 0) return <EmptyNote>{nothingWords(chart, subject)}</EmptyNote>;
  if (part.count === part.total) return children;
  return (
    <>
      <p className="mb-4 text-sm text-ink-2">{partWords(part, nouns)}</p>
      {children}
    </>
  );
}

function nothingWords(chart: ChartName, { kind }: ChartSubject): string {
  if (chart === "posts") return "No post and no sanction was known on that day.";
  return `Nothing was known of this ${kind} on that day.`;
}

/** "Claims 25 to 48 of 130". */
function partWords({ first, count, total }: ChartPart, [, several]: Props["nouns"]): string {
  const noun = `${several[0]!.toUpperCase()}${several.slice(1)}`;
  return `${noun} ${first} to ${first + count - 1} of ${total.toLocaleString("en-GB")}`;
}
