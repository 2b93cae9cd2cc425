import type { Parsed } from "@/domain/address/params";

/**
 * The page of the timeline that a notice is for: that of one search, so that the next search says nothing about it. As
 * much of it as a cookie has room for.
 */
export function noticePage(search: Parsed<string>): string {
  return search.ok ? `/?${search.value.slice(0, 400)}` : "/";
}
