import { asOfText } from "../time/as-of-text";

/** Where what is told is published: the site's address, and the day or instant that was asked for; null for now. */
export type Place = { origin: string; asked: Date | null };

/** The address of a page, on the day asked for. */
export function urlAt(path: string, { origin, asked }: Place): string {
  return `${origin}${path}${asked === null ? "" : `?asOf=${asOfText(asked)}`}`;
}

/** The name of a thing, which no day is a part of. */
export function idAt(path: string, { origin }: Pick<Place, "origin">): string {
  return `${origin}${path}`;
}
