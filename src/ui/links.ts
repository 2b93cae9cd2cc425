import { asOfText } from "@/domain/time/as-of-text";

/** The day or instant that a reader asked to look from; null is now, which is never written into a link. */
export type AsOf = Date | null;

type Value = string | readonly string[] | Date | null | undefined;

/**
 * An address inside the site. Empty values are left out, lists repeat their name. A path that already has a query
 * or a fragment keeps both; an address of another site is given back as it is.
 */
export function href(path: string, values: Record<string, Value> = {}): string {
  if (/^[a-z][a-z+.-]*:/i.test(path)) return path;
  const [beforeHash = "", ...hash] = path.split("#");
  const [pathname = "/", query = ""] = beforeHash.split("?");
  const search = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    search.delete(name);
    for (const one of listed(value)) if (one !== "") search.append(name, one);
  }
  const fragment = hash.length > 0 ? `#${hash.join("#")}` : "";
  // Commas and colons are lawful in a query, and a reader can then make out the address.
  const text = search.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return `${pathname}${text === "" ? "" : `?${text}`}${fragment}`;
}

function listed(value: Exclude<Value, null | undefined>): readonly string[] {
  if (typeof value === "string") return [value];
  if (value instanceof Date) return [asOfText(value)];
  return value;
}
