import type { Reader } from "@/db/connection";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { find } from "../search";
import { claimPages } from "./claims";

/** The claims that match, a page of them, with their number and, where asked for, the facets. */
export async function claimList(db: Reader, query: TimelineQuery, withFacets: boolean) {
  const found = await find(db, query);
  const [page, total, facets] = await Promise.all([
    found.page(),
    found.total(),
    withFacets ? found.facets() : null,
  ]);
  const claims = await claimPages(
    db,
    page.rows.map(({ id }) => id),
    query.asOf,
  );
  const { respelled, articles, passedOver, unknownLists } = found;
  return { claims, total, facets, respelled, articles, passedOver, unknownLists, next: page.next };
}
