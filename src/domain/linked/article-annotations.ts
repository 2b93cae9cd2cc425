import { newsroom } from "../citation/citation";
import type { Attribution } from "../claim";
import { codePointsBefore } from "../code-points";
import type { ArticlePage } from "../pages";
import { stanceOf } from "../sourcing/in-part";
import { speakerName } from "../sourcing/speaker";
import { toldClaim } from "../status/told-claim";
import { Status } from "../vocabulary";
import { idAt, type Place, urlAt } from "./place";

/**
 * What is said in an article as W3C Web Annotations: a collection of one page, each passage with the claim that it is about, who
 * says it and what the status of the claim is. Places are counted in code points, as that standard counts them. Words that
 * are no longer in the text have no place, and stay.
 */
export function articleAnnotations(page: ArticlePage, place: Place) {
  const path = `/articles/${page.ref.id}`;
  const own = urlAt(`${path}/as/annotations.jsonld`, place);
  const counted = codePointsBefore(page.shown.text);
  const items = [
    ...page.passages.map(({ attribution, claimId, start, end }) =>
      annotation(page, attribution, claimId, place, {
        start: counted(start),
        end: counted(end),
        exact: page.shown.text.slice(start, end),
      }),
    ),
    ...page.orphans.map(({ attribution, claimId }) => annotation(page, attribution, claimId, place, null)),
  ];
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: own,
    type: "AnnotationCollection",
    label: `Who says what in “${page.ref.title}”`,
    total: items.length,
    first: { id: `${own}#all`, type: "AnnotationPage", startIndex: 0, items },
  };
}

type Found = { start: number; end: number; exact: string };

function annotation(
  page: ArticlePage,
  said: Attribution,
  claimId: string,
  place: Place,
  found: Found | null,
) {
  const path = `/articles/${page.ref.id}`;
  const excerpt = said.selectors.find(({ role }) => role === "excerpt");
  const quote = {
    type: "TextQuoteSelector",
    exact: found?.exact ?? excerpt?.exact ?? "",
    prefix: excerpt?.prefix ?? "",
    suffix: excerpt?.suffix ?? "",
  };
  return {
    id: `${idAt(`${path}/as/annotations.jsonld`, place)}#${said.id}`,
    type: "Annotation",
    motivation: "describing",
    creator: { id: place.origin, type: "Organization", name: newsroom },
    created: said.recordedAt.toISOString(),
    body: [
      {
        type: "TextualBody",
        value: `${speakerName(said)}: ${stanceOf(said)}. ${claimWords(page, claimId, place)}`,
        format: "text/plain",
        language: "en",
        purpose: "describing",
      },
      { type: "SpecificResource", source: urlAt(`/claims/${claimId}`, place), purpose: "linking" },
    ],
    target: {
      type: "SpecificResource",
      source: page.ref.url ?? idAt(path, place),
      state: {
        type: "TimeState",
        sourceDate: page.shown.publishedAt.toISOString(),
        cached: urlAt(path, place),
      },
      selector: found ? [quote, { type: "TextPositionSelector", start: found.start, end: found.end }] : quote,
    },
  };
}

/** The claim with its status in front, as its entry on the article's page has it. */
export function claimWords({ claims }: ArticlePage, claimId: string, place: Place): string {
  const entry = claims.find(({ id }) => id === claimId);
  const status = Status.safeParse(entry?.style);
  return entry && status.success ? toldClaim({ text: entry.text, status: status.data }, place.asked) : "";
}
