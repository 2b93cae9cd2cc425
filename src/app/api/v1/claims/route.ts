import { rawParams } from "@/domain/address/params";
import { readClaimListAddress } from "@/domain/address/timeline-address";
import { claimJson } from "@/domain/api/claim-json";
import { readEnv } from "@/env";
import { claimList } from "@/queries/claims";
import { answer, refuseParams } from "../answer";

/** GET /api/v1/claims: the claims that match, newest first, a page at a time. */
export function GET(request: Request): Promise<Response> | Response {
  const url = new URL(request.url);
  const parsed = readClaimListAddress(rawParams(url.searchParams), new Date());
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { query, facets: withFacets, unread } = parsed.value;
  const origin = readEnv().appUrl;
  return answer(request, async (db) => {
    const { claims, total, facets, respelled, next } = await claimList(db, query, withFacets);
    return {
      items: claims.map((claim) => claimJson(claim, query.asOf, { origin })),
      total: { value: total, exact: true },
      ...(facets && {
        facets: Object.fromEntries(
          facets.map(({ name, rows }) => [
            name,
            rows.map(({ value, label, count }) => ({ value, label, count })),
          ]),
        ),
      }),
      next: next && nextAddress(url, origin, next),
      ...(respelled && { respelled }),
      ...(unread.length > 0 && { unread }),
    };
  });
}

function nextAddress(url: URL, origin: string, cursor: string): string {
  const search = new URLSearchParams(url.searchParams);
  search.set("cursor", cursor);
  return `${origin}${url.pathname}?${search}`;
}
