import { rawParams } from "../address/params";
import { searchFollowed } from "../address/search-followed";
import { pathOfSite, subjectAddress } from "../address/subject-address";

/** A longer address is no search that anybody typed. */
const longest = 1_500;

/** Where all that changes is looked at, and what a search finds of it. */
const everything = "/changes";

/**
 * What a page is of, as it can be followed, in the one form in which that is kept: a story, a claim, a person, an organization, a search,
 * the corrections or the whole site. Null for a page that tells of none of these.
 */
export function followedPage(written: string, site: string): string | null {
  const path = pathOfSite(written, site);
  if (path === null || written.length > longest) return null;
  const subject = subjectAddress(path);
  if (subject !== null) {
    if (subject.isApi || subject.kind === "article") return null;
    return path.split("/").slice(0, 3).join("/");
  }
  if (path === "/corrections") return path;
  if (path !== "/" && path !== everything) return null;
  const from = written.indexOf("?");
  const search = from === -1 ? "" : (written.slice(from).split("#")[0] ?? "");
  const parsed = searchFollowed(rawParams(new URLSearchParams(search)), new Date());
  if (!parsed.ok) return null;
  return parsed.value.search === "" ? everything : `${everything}?${parsed.value.search}`;
}
