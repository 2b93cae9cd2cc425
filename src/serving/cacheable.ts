import type { IncomingHttpHeaders } from "node:http";

/** What shows the published record and nothing of who asks: its pages, its feeds, and what machines read. */
const ofTheRecord =
  /^\/(?:$|\?|about(?:$|[/?])|articles\/|changes(?:$|[/?])|claims\/|corrections(?:$|[/?])|embed\/|oembed\?|feed\.(?:atom|json)|filters\/|organizations(?:$|[/?])|people(?:$|[/?])|reconcile(?:$|[/?])|sanctions(?:$|[/?])|stories(?:$|[/?])|sitemap\.xml$|sitemaps\/|api\/v1\/)/;

/** Written as fast as the client takes them, and never held whole. */
const exported = /^\/api\/v1\/(?:attributions|claims)\.(?:csv|jsonl|xlsx)/;

/** Asked for a hundred at a time and costs next to nothing, or needs somebody who is signed in. */
const notCounted =
  /^\/(?:_next\/|icons\/|scripts\/|healthz|readyz|robots\.txt|favicon\.ico|manifest\.webmanifest|desk(?:$|[/?])|account(?:$|[/?])|searches(?:$|[/?])|api\/(?:desk|account)\/)/;

/** Programs send their questions here, and are answered as by the API. */
const asksBySending = /^\/mcp(?:$|\?)/;

/** Whether what it takes to answer counts for the address that asks: it does for all that anybody may look at. */
export function isCounted(method: string | undefined, url: string): boolean {
  return asksBySending.test(url) || (!isSent(method) && !notCounted.test(url));
}

/** Whether it brings something, as a form does. */
export function isSent(method: string | undefined): boolean {
  return method !== "GET" && method !== "HEAD";
}

/** Whether it is written as fast as the client takes it. */
export function isExport(url: string): boolean {
  return exported.test(url);
}

/** A longer address is somebody's own; it would crowd out what many ask for. */
const longest = 2_000;

/**
 * Whether the answer to a request depends on the address and the published record alone, so that it may be cached. Whoever sends a cookie may be signed in: they are never answered from what is kept, and what
 * they are answered is never kept.
 */
export function isCacheable(method: string | undefined, url: string, headers: IncomingHttpHeaders): boolean {
  if (isSent(method)) return false;
  if (!ofTheRecord.test(url) || exported.test(url) || url.length > longest) return false;
  if (headers.cookie !== undefined || headers.authorization !== undefined) return false;
  return !isPartOfPage(headers);
}

/** A browser that goes on within the site asks for parts of a page, which Next streams. */
function isPartOfPage(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some((name) => name === "rsc" || name.startsWith("next-"));
}

/** Files and answers for machines are none. */
const noPage = /^\/(?:_next|api|schemas|icons|scripts)\//;

/** Whether the answer may be a page: those are looked at whole before they are sent, since one that failed is empty. */
export function mayBePage(method: string | undefined, url: string, headers: IncomingHttpHeaders): boolean {
  return !isSent(method) && !noPage.test(url) && !isPartOfPage(headers);
}
