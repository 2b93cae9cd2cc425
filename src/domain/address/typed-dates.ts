import { z } from "zod";
import { apart } from "../apart";
import { bound, once, WholeDate } from "./params";

/** A date as a reader types it. One that is none is no fault of the address: it is said beside the search. */
export const typedDate = once(z.string());

type Typed = { from: string | undefined; to: string | undefined; at: string | undefined };

export type TypedDates = {
  from: Date | undefined;
  to: Date | undefined;
  at: { from: Date; to: Date } | undefined;
  /** As they were typed; "" where there is none, or none that can be read. */
  typed: { from: string; to: string; at: string };
  notes: string[];
};

export function readTypedDates(asked: Typed): TypedDates {
  const notes: string[] = [];
  const read = <T>(schema: z.ZodType<T>, text: string | undefined): T | undefined => {
    if (text === undefined) return undefined;
    const date = schema.safeParse(text);
    if (date.success) return date.data;
    notes.push(
      `“${apart(text.trim().slice(0, 40))}” is not a date (like 2016, 2016-09 or 2016-09-20): passed over.`,
    );
    return undefined;
  };
  const [from, to, at] = [
    read(bound("from"), asked.from),
    read(bound("to"), asked.to),
    read(WholeDate, asked.at),
  ];
  const typed = {
    from: (from && asked.from?.trim()) ?? "",
    to: (to && asked.to?.trim()) ?? "",
    at: (at && asked.at?.trim()) ?? "",
  };
  return { from, to, at, typed, notes };
}
