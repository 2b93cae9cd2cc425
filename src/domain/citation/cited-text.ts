import type { Attribution, EntityRef, Evidence } from "../claim";
import type { ListedClaim } from "../pages";
import { asOfText } from "../time/as-of-text";
import { isoShort } from "../time/date-words";
import type { Status } from "../vocabulary";

/**
 * What is cited, as the text whose SHA-256 stands in its address: of a claim what it says, its status and all that it rests on;
 * of a story its words and the status of each claim. Nothing of it is a sentence of ours, so that our wording can change. The
 * order is fixed, and what was recorded in whatever order gives the same text.
 */
export function citedClaimText(
  { record, report }: Pick<ListedClaim, "record" | "report">,
  asOf: Date,
): string {
  const { decided, status } = report;
  return text({
    format: "reportedly-claim/1",
    id: record.id,
    asOf: asOfText(asOf),
    text: record.text,
    scope: record.scope,
    happened: record.happened,
    status,
    decided: decided && {
      status: decided.status,
      reason: decided.reason,
      by: decided.by,
      at: isoShort(decided.at),
    },
    attributions: record.attributions.filter(isOut(asOf)).toSorted(byId).map(saidText),
    evidence: record.evidence.filter(isOut(asOf)).toSorted(byId).map(shownText),
  });
}

/** Of a great story the claims are counted and not named. */
export type CitedStory = {
  id: string;
  headline: string;
  standfirst: string;
  claims: { id: string; text: string; status: Status }[] | null;
  counts: Partial<Record<Status, number>>;
};

export function citedStoryText({ id, headline, standfirst, claims, counts }: CitedStory, asOf: Date): string {
  const told = claims?.toSorted(byId).map(({ id, text, status }) => ({ id, text, status })) ?? null;
  const sorted = Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return text({
    format: "reportedly-story/1",
    ...{ id, asOf: asOfText(asOf), headline, standfirst },
    ...(told ? { claims: told } : { counts: Object.fromEntries(sorted) }),
  });
}

function saidText(said: Attribution) {
  const { id, stance, source, directness, groundRules, proximity, part, saidAt, publishedAt, article } = said;
  const words = said.selectors.find(({ role }) => role === "excerpt")?.exact ?? null;
  return {
    ...{ id, stance, identity: source.identity, source: nameOf(source) },
    relays: said.relays.map(nameOf),
    ...{ directness, groundRules, proximity, part, words, hedge: said.hedge?.text ?? null },
    ...{ saidAt, publishedAt: isoShort(publishedAt) },
    article: {
      ...{ id: article.id, title: article.title, url: article.url, outlet: article.outlet.name },
      publishedAt: isoShort(article.publishedAt),
    },
  };
}

function shownText({
  id,
  title,
  bearing,
  authoritative,
  publisher,
  url,
  quote,
  place,
  publishedAt,
}: Evidence) {
  return {
    ...{ id, title, bearing, authoritative, publisher: publisher?.name ?? null, url, quote, place },
    publishedAt: isoShort(publishedAt),
  };
}

function nameOf({ entity, description }: { entity: EntityRef | null; description: string | null }) {
  return { id: entity?.id ?? null, name: entity?.name ?? null, description };
}

const isOut =
  (asOf: Date) =>
  ({ publishedAt }: { publishedAt: Date }) =>
    publishedAt <= asOf;

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function text(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
