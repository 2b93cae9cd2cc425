import type { Reader } from "@/db/connection";
import type { ClaimPage } from "@/domain/pages";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { facetsOf, totalOf } from "./facets";
import { keptClaims, reportAsOf } from "./kept-claims";
import { articlesFound } from "./search/articles-at";
import { settle } from "./search/respell";
import { pageOf } from "./timeline";
import { wordedAt } from "./words-then";

/** Null where there is no such claim. One not yet public at `asOf` comes back with its first day, for the page to say so. */
export async function claimPage(db: Reader, id: string, asOf: Date): Promise<ClaimPage | null> {
  return (await claimPages(db, [id], asOf))[0] ?? null;
}

/** In the order of `ids`; an unknown id is left out. `claims` reads what is told of each. */
export async function claimPages(
  db: Reader,
  ids: readonly string[],
  asOf: Date,
  claims: typeof keptClaims = keptClaims,
): Promise<ClaimPage[]> {
  const [held, stories, questions] = await Promise.all([
    claims(db, ids, asOf),
    db.$queryRaw<{ claimId: string; id: string; slug: string; headline: string }[]>`
      SELECT sc.claim_id AS "claimId", s.id, s.slug, s.headline FROM story_claim sc JOIN story s ON s.id = sc.story_id
      WHERE sc.claim_id = ANY(${ids}) ORDER BY s.id`.then((rows) => wordedAt(db, rows, asOf)),
    db.$queryRaw<{ aboutId: string; id: string; text: string }[]>`
      SELECT q.about_id AS "aboutId", q.id, q.text FROM open_question q LEFT JOIN claim answer ON answer.id = q.answered_by_id
      WHERE q.about_id = ANY(${ids}) AND q.published_at <= ${asOf}
        AND (answer.first_published_at IS NULL OR answer.first_published_at > ${asOf})
      ORDER BY q.key`.then((rows) => wordedAt(db, rows, asOf)),
  ]);
  return ids.flatMap((id) => {
    const claim = held.get(id);
    if (!claim) return [];
    return [
      {
        ...claim,
        report: reportAsOf(claim.record, asOf),
        stories: stories.flatMap(({ claimId, slug, headline }) =>
          claimId === id ? [{ slug, headline }] : [],
        ),
        questions: questions.flatMap(({ aboutId, ...question }) => (aboutId === id ? [question] : [])),
      },
    ];
  });
}

/** The claims that match, a page of them, with their number and, where asked for, the facets. */
export async function claimList(db: Reader, query: TimelineQuery, withFacets: boolean) {
  const { resolved, respelled } = await settle(db, query);
  const [page, total, facets] = await Promise.all([
    pageOf(db, resolved),
    totalOf(db, resolved),
    withFacets ? facetsOf(db, resolved) : null,
  ]);
  const claims = await claimPages(
    db,
    page.rows.map(({ id }) => id),
    query.asOf,
  );
  const articles = articlesFound(query.addresses, resolved.held);
  return { claims, total, facets, respelled, articles, passedOver: resolved.passedOver, next: page.next };
}
