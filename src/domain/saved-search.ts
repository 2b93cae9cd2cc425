import { z } from "zod";
import { Name } from "./access/account-forms";
import { type Parsed, type RawParams, rawParams, typedIn } from "./address/params";
import { readTimelineAddress, type TimelineAddress } from "./address/timeline-address";
import { FacetName } from "./timeline/timeline-query";

/** A search of the timeline that somebody named, to come back to it. `search` is its address, as `searchText` writes it. */
export type SavedSearch = { id: string; name: string; search: string; openedAt: Date };

/** Of one account. More than that nobody finds again; it also bounds what one list costs. */
export const mostSearches = 200;

/** In bytes, all of them ASCII: an index holds it whole. */
const longestSearch = 2_000;

/** An address as it came in, also one with a page of results in it. */
const Address = z.string().max(8_000, "is longer than 8,000 characters");

/** Keeps what an address of the timeline asks for; `back` and `openedAt` come with one that was removed and is put back. */
export const SaveSearchForm = z.object({
  search: Address,
  name: Name,
  back: z.literal("list").optional(),
  openedAt: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .optional(),
});

/** What is done to a search that is kept. */
export const SavedSearchForm = z.discriminatedUnion("act", [
  z.object({ act: z.literal("rename"), name: Name }),
  z.object({ act: z.literal("remove") }),
]);

/** Names that differ in case or spaces alone are one name to whoever reads them. */
export function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/**
 * What an address of the timeline asks for, written one way only, so that the same search is kept once. The page of the
 * results, the date to begin at and how closely the entries stand are no part of it.
 */
export function searchText(raw: RawParams): Parsed<string> {
  const parsed = readTimelineAddress(raw, new Date(0));
  if (!parsed.ok) return parsed;
  const { q, filters, from, to, sort } = parsed.value;
  const asked: [string, string][] = [
    ["q", q],
    ...FacetName.options.flatMap((name) =>
      filters[name].toSorted().map((value): [string, string] => [name, value]),
    ),
    ["from", from],
    ["to", to],
  ];
  const said = asked.filter(([, value]) => value !== "");
  if (said.length === 0) return fault("asks for nothing yet");
  const asOf = typedIn(raw, "asOf");
  if (asOf !== "") said.push(["asOf", asOf]);
  if (sort !== "newest") said.push(["sort", sort]);
  const text = new URLSearchParams(said).toString();
  return text.length > longestSearch ? fault("is too long to be kept") : { ok: true, value: text };
}

const fault = (message: string): Parsed<never> => ({ ok: false, faults: [{ path: "search", message }] });

/** A kept search as the timeline reads it today; what cannot be read any more says why. */
export function readSearch(search: string, now: Date): Parsed<TimelineAddress> {
  return readTimelineAddress(rawParams(new URLSearchParams(search)), now);
}

/** Its words for whoever reads them, also where the timeline cannot: "status:reported after:2016". */
export function searchWords(search: string): string {
  return [...new URLSearchParams(search)]
    .map(([name, value]) => {
      if (name === "q") return value;
      return `${asTyped[name] ?? name}:${/\s/u.test(value) ? `"${value}"` : value}`;
    })
    .join(" ");
}

/** What the search field calls the two dates. */
const asTyped: Record<string, string> = { from: "after", to: "before" };
