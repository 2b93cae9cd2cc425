import { z } from "zod";
import { storableText } from "../storable-text";

/** Of a field of a list, in characters: what is longer is cut, since no name, title or reason comes near it. */
const longest = 2_000;

/** Words of a list as Postgres keeps them, in one line. */
export const listWords = (text: string): string =>
  storableText(text).replace(/\s+/g, " ").trim().slice(0, longest).toWellFormed();

const Words = z.string().min(1).max(longest);

export const ListedKind = z.enum(["person", "organization", "vessel", "other"]);
export type ListedKind = z.infer<typeof ListedKind>;

/** One thing that a list says of one of its entries, in the list's own words. Dates of it are EDTF. */
export const ListPart = z.discriminatedUnion("t", [
  z.strictObject({ t: z.literal("entry"), kind: ListedKind, name: Words }),
  z.strictObject({ t: z.literal("name"), text: Words, weak: z.literal(true).optional() }),
  z.strictObject({ t: z.literal("born"), on: Words }),
  z.strictObject({ t: z.literal("post"), title: Words, from: Words.optional(), to: Words.optional() }),
  z.strictObject({ t: z.literal("id"), kind: Words, number: Words }),
  z.strictObject({ t: z.literal("place"), text: Words }),
  z.strictObject({ t: z.literal("remark"), text: Words }),
  z.strictObject({
    t: z.literal("sanction"),
    programme: Words.optional(),
    authority: Words.optional(),
    from: Words.optional(),
    to: Words.optional(),
    reason: Words.optional(),
    url: Words.optional(),
  }),
]);
export type ListPart = z.infer<typeof ListPart>;

/** What a reader finds in a list, piece by piece, in whatever order the list has it. */
export type ListRow =
  | { is: "parts"; entry: string; parts: ListPart[] }
  /** That an entry holds a post whose title stands elsewhere in the list. */
  | { is: "holds"; entry: string; post: string; from?: string; to?: string }
  | { is: "post"; id: string; title: string }
  /** That another id of the list means this entry as well. */
  | { is: "same"; entry: string; other: string }
  /** What the list says of itself: the day it is of, and how many records it has. */
  | { is: "said"; on?: string; records?: number }
  /** A record of the list, as it counts them. */
  | { is: "record" };

/** Why a list is not taken, in words for whoever brought it in. */
export class ListFault extends Error {}
