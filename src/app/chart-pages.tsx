import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache, type ReactElement } from "react";
import { chartParams } from "@/domain/address/page-address";
import { readParams } from "@/domain/address/params";
import { apart } from "@/domain/apart";
import { listCard } from "@/domain/card";
import type { ChartSubject } from "@/domain/chart/chart-subject";
import { entityHref } from "@/domain/timeline/entry-of";
import { type ChartName, titleOf } from "@/ui/chart/chart-links";
import { ChartPage, EmbeddedPart } from "@/ui/chart/chart-page";
import { EmbedFrame } from "@/ui/embed/embed-frame";
import { SubjectHead } from "@/ui/embed/story-embed";
import { href } from "@/ui/links";
import { cardOf, withEmbed } from "./card";
import { charts } from "./chart-bodies";
import { embedHead } from "./embed-head";
import { asOfOf, nameIn, rawOf, reading, type SearchParams } from "./reading";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };
type Kind = ChartSubject["kind"];

/** The head and the body of one request read the subject once. */
const drawn = cache((chart: ChartName, kind: Kind, slug: string, asOf: number, page: number) =>
  reading(charts[chart].draw(kind === "story" ? { story: slug } : { kind, slug }, new Date(asOf), page)),
);

/** The part of a subject that a chart is asked for, on the day that the reader looks from. */
async function asked(chart: ChartName, kind: Kind, { params, searchParams }: Props, before = "") {
  const { slug } = await params;
  const day = await asOfOf(searchParams);
  const parsed = readParams(chartParams, await rawOf(searchParams), false);
  const { page = 1, sort = "most", a, b } = parsed.ok ? parsed.value : {};
  const found = (await drawn(chart, kind, nameIn(slug), day.second, page)) ?? notFound();
  const { subject, part, body } = found;
  const rest = `/charts/${chart}`;
  // Not for good: two that became one may be taken apart again.
  if (subject.mergedInto)
    redirect(href(`${before}${entityHref(subject.mergedInto)}${rest}`, { asOf: day.asked }));
  if (page > 1 && part.count === 0) notFound();
  const here = `${subject.path}${rest}`;
  const shown = { at: day.asOf, asOf: day.asked, sort, outlets: [a, b] as const, here };
  return { subject, part, here, asOf: day.asked, body: body(shown) };
}

/** The page of a chart with its head, and the same for a frame on a page of somebody else's. */
export function chartPages(chart: ChartName, kind: Kind) {
  const { most, nouns, how } = charts[chart];
  const card = (name: string, asOf: Date | null) => listCard(`${titleOf(chart)}: ${apart(name)}`, how, asOf);
  return {
    async head(props: Props): Promise<Metadata> {
      const { subject, here, asOf } = await asked(chart, kind, props);
      return withEmbed(cardOf(card(subject.name, asOf), here, asOf), here, asOf);
    },
    async page(props: Props): Promise<ReactElement> {
      const { subject, part, asOf, body } = await asked(chart, kind, props);
      return <ChartPage {...{ chart, subject, part, nouns, most, asOf, how }}>{body}</ChartPage>;
    },
    async framedHead(props: Props): Promise<Metadata> {
      const { subject, here, asOf } = await asked(chart, kind, props, "/embed");
      return embedHead(card(subject.name, asOf), here, asOf);
    },
    async framed(props: Props): Promise<ReactElement> {
      const { subject, part, here, asOf, body } = await asked(chart, kind, props, "/embed");
      return (
        <EmbedFrame path={here} asOf={asOf}>
          <SubjectHead subject={subject} asOf={asOf}>
            {titleOf(chart)}
          </SubjectHead>
          <EmbeddedPart {...{ chart, subject, part, nouns }}>{body}</EmbeddedPart>
        </EmbedFrame>
      );
    },
  };
}
