import { z } from "zod";
import { type Fault, faultsOf } from "../dossier/faults";
import { readEdtf } from "../time/edtf";
import { asOfInstant } from "../time/instant";
import { withSlash } from "../timeline/query-text";

/** Parameters of an address by name; a name that repeats has several values. */
export type RawParams = Record<string, string[]>;

export function rawParams(search: URLSearchParams): RawParams {
  const raw: RawParams = {};
  for (const name of new Set(search.keys())) raw[name] = search.getAll(name);
  return raw;
}

/**
 * What a parameter takes, for whoever describes an address (domain/api/openapi.ts): the text of one value, and whether
 * it may repeat. `once` and `several` keep it, so that what is described is what is parsed.
 */
const written = new WeakMap<z.ZodType, WrittenForm>();
type WrittenForm = { value: z.ZodType; repeats: boolean };

/** Throws for a schema that neither `once` nor `several` made. */
export function writtenForm(param: z.ZodType): WrittenForm {
  const form = written.get(param);
  if (!form) throw new Error("A parameter of an address is made by `once` or `several`");
  return form;
}

function keep<P extends z.ZodType>(param: P, form: WrittenForm): P {
  written.set(param, form);
  return param;
}

// What stands in an address is text, whatever a schema goes on to accept: hence the casts below.

/** A parameter given once. An empty one counts as left out, as a form sends it. */
export const once = <T extends z.ZodType>(value: T) =>
  keep(
    z
      .array(z.string())
      .default([])
      .transform((values) => values.filter((one) => one.trim() !== ""))
      .refine((values) => values.length <= 1, "may be given once")
      .transform((values) => values[0])
      .pipe(value.optional() as unknown as z.ZodType<z.output<T> | undefined, string | undefined>),
    { value, repeats: false },
  );

/** A parameter that may repeat: any of its values will do. */
export const several = <T extends z.ZodType>(value: T) =>
  keep(
    z
      .array(z.string())
      .default([])
      .transform((values) => [...new Set(values.filter((one) => one.trim() !== ""))])
      .refine((values) => values.length <= 50, "may be given 50 times at the most")
      .pipe(z.array(value) as unknown as z.ZodType<z.output<T>[], string[]>),
    { value, repeats: true },
  );

export const AsOf = z
  .string()
  .max(40)
  .transform((text, context) => {
    const instant = asOfInstant(withPlus(text));
    if (instant) return instant;
    context.addIssue({ code: "custom", message: notADate(text) });
    return z.NEVER;
  })
  .meta({
    description: "A date (2018-01-30, to its end) or an instant with its zone (2018-01-30T17:02Z)",
    example: "2018-01-30",
  });

/** The first (or the last) instant that a date can mean: "2016" from its first day, or to its last. */
export const bound = (side: "from" | "to") =>
  z
    .string()
    .max(60)
    .transform((text, context) => {
      const meaning = readEdtf(text.trim());
      const instant = meaning?.[side] ?? (meaning ? null : asOfInstant(withPlus(text.trim())));
      if (instant) return instant;
      context.addIssue({ code: "custom", message: notADate(text) });
      return z.NEVER;
    })
    .meta({
      description: `EDTF as precise as you like, this end counted in: ${side === "from" ? "2016 is from its first day" : "2018 is to its last day"}`,
      example: side === "from" ? "2016" : "2018-01",
    });

/** All that a date can mean, by its first and last instant; null is an end that is open. */
export const Dates = z
  .string()
  .max(60)
  .transform((text, context) => {
    const { from, to } = readEdtf(withSlash(text)) ?? {};
    if (from || to) return { from: from ?? null, to: to ?? null, not: false };
    context.addIssue({ code: "custom", message: notADate(text) });
    return z.NEVER;
  });

/** A date by its first and last instant; one that is open at an end is no place to go to. */
export const WholeDate = z
  .string()
  .max(60)
  .transform((text, context) => {
    const { from, to } = readEdtf(text.trim()) ?? {};
    if (from && to) return { from, to };
    context.addIssue({ code: "custom", message: notADate(text) });
    return z.NEVER;
  });

/** A NUL ends no search in Postgres but an error; half a surrogate pair likewise. */
export const Words = z
  .string()
  .max(1_000, "is longer than 1,000 characters")
  .transform((text) => text.replaceAll("\u0000", " ").toWellFormed().trim())
  .transform((text) => (text === "" ? undefined : text));

export const SlugParam = z
  .string()
  .max(120)
  .refine((text) => !text.includes("\u0000") && text.isWellFormed(), "is not a name in an address");

/** A whole number between two bounds, both allowed. */
export const numberParam = (least: number, most: number) =>
  z
    .string()
    .transform((text) => (/^\d{1,7}$/.test(text) ? Number(text) : Number.NaN))
    .refine((value) => value >= least && value <= most, `should be a number from ${least} to ${most}`)
    .meta({ type: "integer", minimum: least, maximum: most });

/** Where a page of an answer begins, as an earlier answer wrote it. */
export const cursorParam = <T>(read: (text: string) => T | null) =>
  z
    .string()
    .max(160)
    .transform((text, context) => {
      const place = read(text);
      if (place !== null) return place;
      context.addIssue({ code: "custom", message: "is not a cursor that an earlier answer gave" });
      return z.NEVER;
    })
    .describe("Where the page begins, as `next` of an earlier answer has it");

/** The parameters as an address has them behind its "?". */
export function typedParams(raw: RawParams): string {
  const pairs = Object.entries(raw).flatMap(([name, values]) => values.map((value) => [name, value]));
  return new URLSearchParams(pairs).toString();
}

/** What stands in an address for a parameter that is given once, as it was typed; "" where nothing does. */
export function typedIn(raw: RawParams, name: string): string {
  return raw[name]?.find((value) => value.trim() !== "")?.trim() ?? "";
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

/** Reads the parameters that `shape` names. Others are faults where `strict`, and passed over where a page is asked for. */
export function readParams<T extends z.ZodRawShape>(
  shape: T,
  raw: RawParams,
  strict: boolean,
): Parsed<z.infer<z.ZodObject<T>>> {
  const parsed = (strict ? z.strictObject(shape) : z.object(shape)).safeParse(raw, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data as z.infer<z.ZodObject<T>> };
  const faults = faultsOf(parsed.error).map(({ path, message }) => ({
    path: path.replace(/\[\d+\]$/, ""),
    message: message === "is not a field of the format" ? "is not a parameter of this address" : message,
  }));
  return { ok: false, faults };
}

/** A plus in an address is a blank unless it is written as %2B; between a time of day and its zone it can only be a plus. */
function withPlus(text: string): string {
  return text.replace(/^(\S+T[\d:.]+) (\d\d:\d\d)$/, "$1+$2");
}

function notADate(text: string): string {
  return `“${text.slice(0, 40)}” is not a date (like 2018-01-30)`;
}

/** Whether a part of a path can be an id or a slug at all; anything else is an address that leads nowhere. */
export function canBeName(text: string): boolean {
  return /^[\w.~-]{1,120}$/.test(text);
}
