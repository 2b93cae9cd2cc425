import type { Reader } from "@/db/connection";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { claimPages } from "./claims";
import { facetsOf, totalOf } from "./facets";
import { articlesFound } from "./search/articles-at";
import { settle } from "./search/respell";
import { pageOf } from "./timeline";

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
