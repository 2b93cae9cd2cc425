import {
  type Attribution,
  type ClaimRecord,
  type EntityRef,
  nothingMore,
  type Selector,
} from "@/domain/claim";
import { attributionGraphAsOf } from "@/domain/sourcing/attribution-graph";
import { statusSteps } from "@/domain/status/status-history";
import { lineWord } from "@/domain/status/status-words";
import { edtfWords } from "@/domain/time/edtf-date-words";
import type { Entry } from "@/domain/timeline/entry";
import type { GraphValue } from "@/ui/graph/graph-value";
import { kept } from "./kept-pages";

/** The worked story as pages show it, for the tests of the components, and pieces that are changed from it. */
export const { timeline, story, article: articlePage } = kept;
export const { facets } = timeline;
export const histogram = timeline.histogram!;
export const naryshkinPage = kept.naryshkin;
export const naryshkin = naryshkinPage.ref;

export const meetingPage = kept.meeting;
export const meeting = meetingPage.record;
export const visitPage = kept.visit;
export const visit = visitPage.record;

const article = visit.attributions[0]!.article;
const published = article.publishedAt;

export const meetingGraph = attributionGraphAsOf(meeting, published);
export const visitGraph = attributionGraphAsOf(visit, published);
export const steps = statusSteps(meeting);

export function person(name: string): EntityRef {
  return { id: slug(name), kind: "person", slug: slug(name), name };
}
export function organization(name: string): EntityRef {
  return { id: slug(name), kind: "organization", slug: slug(name), name };
}
function slug(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
}

/** A claim's entry of the timeline with other words. */
export function entry({
  key,
  text,
  style,
  ...facts
}: Partial<Entry> & Pick<Entry, "key" | "text" | "style">): Entry {
  const date = edtfWords("2018-01-30");
  return {
    kind: "claim",
    id: key.toLowerCase(),
    key,
    href: `/claims/${key.toLowerCase()}`,
    style,
    label: lineWord(style),
    how: null,
    marks: [],
    text,
    date,
    dateOf: "happening",
    dateKey: date.datetime,
    sortAt: published,
    entities: [],
    chain: [],
    beside: [],
    answer: null,
    origins: null,
    ...facts,
  };
}

export function selector(role: Selector["role"], text: string, exact: string): Selector {
  const start = text.indexOf(exact);
  return {
    role,
    exact,
    prefix: text.slice(Math.max(0, start - 20), Math.max(0, start)),
    suffix: start < 0 ? "" : text.slice(start + exact.length, start + exact.length + 20),
    start: start < 0 ? null : start,
    end: start < 0 ? null : start + exact.length,
  };
}

export function attribution(facts: Partial<Attribution> & Pick<Attribution, "id" | "source">): Attribution {
  return {
    ...nothingMore,
    key: facts.id,
    stance: "asserts",
    directness: "paraphrase",
    groundRules: "on_record",
    proximity: "unknown",
    article,
    publishedAt: published,
    recordedAt: published,
    ...facts,
  };
}

/** A claim with `count` attributions: a third by one agency printed by papers, a third direct, a third unnamed. */
export function manyAttributions(count: number): { graph: GraphValue; attributions: Attribution[] } {
  const agency = { ...organization("Interfax"), publishes: true };
  const attributions = Array.from({ length: count }, (_, index) => {
    const kind = index % 3;
    const speaker =
      kind === 0 ? person("Anatoly Antonov") : kind === 1 ? person(`Witness ${index + 1}`) : null;
    return attribution({
      id: `m-${index}`,
      source: {
        identity: speaker ? "named_person" : "unnamed_person",
        entity: speaker,
        description: speaker ? "a person who was there" : "an official",
      },
      relays: kind === 0 ? [{ entity: agency, description: null }] : [],
      article: { ...article, id: `article-${index}`, outlet: organization(`Paper number ${index + 1}`) },
      cue: { text: "said", lemma: "say", class: "neutral" },
    });
  });
  const record: ClaimRecord = { ...visit, id: `many-${count}`, attributions };
  return { graph: attributionGraphAsOf(record, published), attributions };
}
