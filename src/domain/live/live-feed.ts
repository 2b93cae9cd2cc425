/** Where a page is in a list or a drawing of its own, and what a search is shown in: nothing of what changes goes by it. */
const passedOver = ["cursor", "page", "density", "sort"];

/**
 * The feed that tells of whatever changes on a page, as its path with the search: that of what the page is of, or of the whole site
 * for what lists it. Null where a page tells of an earlier day, of no record, or of nothing that changes after it was published.
 */
export function liveFeed(path: string, search: string): string | null {
  const asked = new URLSearchParams(search);
  if (asked.has("asOf") || asked.has("to") || asked.has("recordedAsOf")) return null;
  const of = /^\/(?:stories|claims|people|organizations)\/[^/]+(?=\/|$)/.exec(path)?.[0];
  if (of !== undefined) return `${of}/feed.json`;
  if (path === "/corrections") return "/corrections/feed.json";
  if (path === "/") {
    for (const name of passedOver) asked.delete(name);
    return `/feed.json${asked.size > 0 ? `?${asked}` : ""}`;
  }
  return /^\/(?:changes|stories|people|organizations|filters\/[a-z]+)$/.test(path)
    ? "/changes/feed.json"
    : null;
}
