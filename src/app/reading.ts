import { notFound } from "next/navigation";
import { AsOf, canBeName, once, type RawParams, readParams } from "@/domain/address/params";
import { type Query, read } from "@/queries/read";

/** What Next hands to a page. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function rawOf(searchParams: SearchParams): Promise<RawParams> {
  const entries = Object.entries(await searchParams);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value === undefined ? [] : [value].flat()]),
  );
}

/** Which page of a list at the desk an address asks for; what is no number is the first. */
export const deskPage = (asked: string): number => (/^\d{1,4}$/.test(asked) ? Number(asked) : 1);

/**
 * The day that the reader asks for: `asked` is null for now, `asOf` is the instant either way, and `second` the same
 * instant rounded up, so that the head and the body of one page ask for one and the same thing.
 */
export async function asOfOf(
  searchParams: SearchParams,
): Promise<{ asked: Date | null; asOf: Date; second: number }> {
  const parsed = readParams({ asOf: once(AsOf) }, await rawOf(searchParams), false);
  // An unreadable day was answered by the proxy before it came here.
  const asked = (parsed.ok && parsed.value.asOf) || null;
  const second = asked?.getTime() ?? Math.ceil(Date.now() / 1000) * 1000;
  return { asked, asOf: new Date(second), second };
}

/** A part of the address, or the not-found page where it cannot be a name at all. */
export function nameIn(part: string): string {
  return canBeName(part) ? part : notFound();
}

/** Reads for a page. A database that went away since the proxy looked is thrown, for error.tsx to offer another try. */
export async function reading<T>(query: Query<T>): Promise<T> {
  const result = await read(query);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
