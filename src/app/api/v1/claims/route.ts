import { rawParams } from "@/domain/address/params";
import { readClaimListAddress } from "@/domain/address/timeline-address";
import { claimJson } from "@/domain/api/claim-json";
import { endpoints } from "@/domain/api/endpoints";
import { facetsJson } from "@/domain/api/list-json";
import { noSuchList } from "@/domain/timeline/no-such-list";
import { notHeld } from "@/domain/timeline/not-held";
import { passedOverWords } from "@/domain/timeline/passed-over";
import { readEnv } from "@/env";
import { claimList } from "@/queries/claim/claim-list";
import { answer, refuseParams } from "../answer";
import { nextAddress } from "../next-address";

/** GET /api/v1/claims: the claims that match, newest first, a page at a time. */
export function GET(request: Request): Promise<Response> | Response {
  const now = new Date();
  const parsed = readClaimListAddress(rawParams(new URL(request.url).searchParams), now);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { query, facets: withFacets, unread } = parsed.value;
  const origin = readEnv().appUrl;
  const asked = query.asOf === now ? null : query.asOf;
  return answer(request, endpoints.claims, async (db) => {
    const { claims, total, facets, respelled, articles, passedOver, unknownLists, next } = await claimList(
      db,
      query,
      withFacets,
    );
    const notes = [
      ...unread,
      ...(passedOver.length > 0 ? [passedOverWords(passedOver)] : []),
      ...unknownLists.map(noSuchList),
      ...articles.flatMap(({ address, article }) => (article ? [] : [notHeld(address)])),
    ];
    return {
      items: claims.map((claim) => claimJson(claim, query.asOf, { origin, asked })),
      total: { value: total, exact: true },
      ...(facets && { facets: facetsJson(facets) }),
      next: next && nextAddress(request, origin, next),
      ...(respelled && { respelled }),
      ...(notes.length > 0 && { unread: notes }),
    };
  });
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../read-only";
