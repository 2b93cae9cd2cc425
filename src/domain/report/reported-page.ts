import { nextPath } from "../access/next-path";
import { AsOf, once, rawParams, readParams } from "../address/params";
import { pathOfSite } from "../address/subject-address";

/** The page that a report is about: its address with its query, its path alone, and the day that it was looked at as of. */
export type ReportedPage = { address: string; path: string; asOf: Date | null };

/** A longer query is left out: the page alone says enough. */
const longest = 1_000;

/** The page that an address names, with or without the site's own before it; null where it is none that readers see. */
export function reportedPage(written: string, site: string): ReportedPage | null {
  const path = pathOfSite(written, site);
  if (path === null || path.length > longest || nextPath(path, "") === "") return null;
  const from = written.indexOf("?");
  const search = new URLSearchParams(from === -1 ? "" : (written.slice(from).split("#")[0] ?? ""));
  const parsed = readParams({ asOf: once(AsOf) }, rawParams(search), false);
  if (!parsed.ok) return { address: path, path, asOf: null };
  const address = search.size === 0 ? path : `${path}?${search}`;
  return { address: address.length > longest ? path : address, path, asOf: parsed.value.asOf ?? null };
}
