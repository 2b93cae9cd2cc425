import { saysSo } from "../attribution-meaning";
import { sourceWords } from "../citation/source-words";
import type { ArticleRef, Attribution, Evidence } from "../claim";
import type { ListedClaim } from "../pages";
import { isInPart } from "../sourcing/in-part";
import { hidesItsOrigin, isSameVoice, isUnnamed, speakerName, speakingEntity } from "../sourcing/speaker";
import { statusSteps } from "../status/status-history";
import { statusWords } from "../status/status-words";
import { statusLead, toldClaim } from "../status/told-claim";
import { isoShort } from "../time/date-words";
import type { Status } from "../vocabulary";
import { idAt, type Place, urlAt } from "./place";
import { articleItem, entityItem, newsroomItem } from "./schema-parts";

type Told = Pick<ListedClaim, "record" | "report">;

/**
 * A claim in the words of schema.org: one Claim for each who says it, with where each was read, and a ClaimReview where it
 * was found out, which only "confirmed" and "shown to be false" say. Who denies it is never the author of it, and who is not
 * to be named is none. `most`: so many who say it; all where it is left out.
 */
export function claimItems(page: Told, asOf: Date, place: Place, most?: number): object[] {
  const claims = voicesOf(page)
    .slice(0, most)
    .map((voice) => claimItem(page, voice, asOf, place));
  const review = reviewOf(page, claims, asOf, place);
  return review ? [review] : claims;
}

/** The same as a search engine wants it in the page; the rest is at the page's other forms. */
export function claimItemsInPage(page: Told, asOf: Date, place: Place): object[] {
  const [first] = claimItems(page, asOf, place, mostInPage);
  if (first === undefined) return [];
  const {
    isBasedOn: _,
    itemReviewed,
    ...item
  } = first as Record<string, unknown> & { itemReviewed?: object[] };
  return [itemReviewed ? { ...item, itemReviewed: itemReviewed.map(brief) } : brief(item)];
}

const mostInPage = 3;

function brief(item: object): object {
  const {
    text: _,
    description: _words,
    appearance: _all,
    claimInterpreter: _who,
    ...rest
  } = item as Record<string, unknown>;
  return rest;
}

/** Who stands by it; where nobody does any more, who said so once; and one of nobody, where only documents show it. */
function voicesOf({ report: { credit } }: Told): (Attribution | null)[] {
  if (credit.says.length > 0) return credit.says;
  return credit.shows.length > 0 || credit.saidOnce.length === 0 ? [null] : credit.saidOnce;
}

function claimItem({ record, report }: Told, voice: Attribution | null, asOf: Date, place: Place) {
  const path = `/claims/${record.id}`;
  const articles = voice ? appearances(record.attributions, voice, asOf) : [];
  const [first] = articles;
  // Who took it back stands by it no more: where the claim stands all the same, it is not theirs.
  const isTakenBack =
    voice !== null && report.credit.saidOnce.includes(voice) && report.status !== "retracted";
  const author = voice && !isTakenBack && authorOf(voice, place);
  return {
    "@type": "Claim",
    "@id": `${idAt(path, place)}#${voice ? voice.id : "claim"}`,
    url: urlAt(path, place),
    name: toldClaim({ text: record.text, status: report.status }, place.asked),
    text: record.text,
    creativeWorkStatus: statusLead(report.status),
    description: sourceWords(record, report),
    ...(author && { author }),
    ...(first && {
      datePublished: isoShort(first.publishedAt),
      firstAppearance: articleItem(first, place),
      appearance: articles.map((article) => articleItem(article, place)),
    }),
    claimInterpreter: newsroomItem(place),
  };
}

/** Where one was read to say so, each article once, the first of them first. */
function appearances(attributions: readonly Attribution[], voice: Attribution, asOf: Date): ArticleRef[] {
  const own = attributions.filter(
    (said) => said.publishedAt <= asOf && saysSo(said.stance) && !isInPart(said) && isSameVoice(said, voice),
  );
  const byId = new Map(own.map(({ article }) => [article.id, article]));
  return [...byId.values()].toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
}

/** Null for who is not named: a description is nobody's name. */
function authorOf(voice: Attribution, place: Place) {
  if (isUnnamed(voice) || hidesItsOrigin(voice) || voice.source.identity === "document") return null;
  const entity = speakingEntity(voice);
  if (entity) return entityItem(entity, place);
  const kind = voice.source.identity === "named_person" ? "Person" : "Organization";
  return { "@type": kind, name: speakerName(voice) };
}

/** Of five: whole or not at all, since what lies between is no finding of ours. */
const ratings: Partial<Record<Status, number>> = { confirmed: 5, refuted: 1 };

function reviewOf({ record, report }: Told, claims: object[], asOf: Date, place: Place): object | null {
  const { status, decided, rules, credit } = report;
  const rating = ratings[status];
  if (rating === undefined) return null;
  const path = `/claims/${record.id}`;
  const moved = statusSteps(record).findLast(({ at, before, after }) => at <= asOf && before !== after);
  const because = decided ? decided.reason : rules.find(({ rule }) => rule === status)?.because;
  const documents = status === "confirmed" ? credit.shows : credit.contradicts;
  return {
    "@type": "ClaimReview",
    "@id": `${idAt(path, place)}#review`,
    url: urlAt(path, place),
    name: toldClaim({ text: record.text, status }, place.asked),
    claimReviewed: record.text,
    ...(moved && { datePublished: isoShort(moved.at) }),
    author: newsroomItem(place),
    reviewRating: {
      "@type": "Rating",
      ratingValue: rating,
      bestRating: 5,
      worstRating: 1,
      alternateName: statusWords[status].label,
      ...(because && { ratingExplanation: because }),
    },
    itemReviewed: claims,
    ...(documents.length > 0 && { isBasedOn: documents.map((one) => documentItem(one, place)) }),
  };
}

function documentItem({ title, url, publisher, publishedAt }: Evidence, place: Place) {
  return {
    "@type": "CreativeWork",
    name: title,
    ...(url && { url }),
    datePublished: isoShort(publishedAt),
    ...(publisher && { publisher: entityItem(publisher, place) }),
  };
}
