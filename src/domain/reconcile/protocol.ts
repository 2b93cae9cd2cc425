import { z } from "zod";
import { strangersLine } from "../plain-text";

/**
 * What services of the Reconciliation Service API say (https://reconciliation-api.github.io/specs/0.2/). They are strangers: what
 * is not as the specification has it is left out where the rest can stand without it, and refused where it cannot.
 */
const lineOrNull = (most: number) => strangersLine(most).nullable().catch(null).default(null);
const Id = strangersLine(300);

/** What of a list can be read. */
const readable = <T extends z.ZodType>(one: T, most: number) =>
  z.array(z.unknown()).transform((all) =>
    all.slice(0, most).flatMap((each): z.output<T>[] => {
      const read = one.safeParse(each);
      return read.success ? [read.data] : [];
    }),
  );

const Type = z.union([
  z.object({ id: Id, name: lineOrNull(200) }),
  Id.transform((id) => ({ id, name: null })),
]);

/** A service of the service: where it proposes properties. */
const Place = z.object({ service_url: z.string().max(2_000), service_path: z.string().max(2_000) });

export const Manifest = z.object({
  versions: z.array(z.string()).max(20).catch(["0.1"]).default(["0.1"]),
  name: strangersLine(200),
  identifierSpace: z.string().max(2_000).catch("").default(""),
  schemaSpace: z.string().max(2_000).catch("").default(""),
  defaultTypes: readable(Type, 50).catch([]).default([]),
  view: z
    .object({ url: z.string().max(2_000) })
    .nullable()
    .catch(null)
    .default(null),
  extend: z
    .object({ propose_properties: Place.nullable().catch(null).default(null) })
    .nullable()
    .catch(null)
    .default(null),
});
export type Manifest = z.infer<typeof Manifest>;

const Found = z.object({
  id: Id,
  name: strangersLine(500),
  description: lineOrNull(500),
  type: z.preprocess((value) => (Array.isArray(value) ? value : []), readable(Type, 20)),
  score: z.number().nullable().catch(null).default(null),
  match: z.boolean().catch(false).default(false),
});
export type Found = z.infer<typeof Found>;

/** The answer to one query, under the key that it was asked by. */
export const Found1 = z.object({ q: z.object({ result: readable(Found, 50) }) });

const Property = z.object({ id: Id, name: lineOrNull(200) });
export type Property = z.infer<typeof Property>;
export const Proposed = z.object({ properties: readable(Property, 200) });

const Value = z
  .object({ str: lineOrNull(1_000), name: lineOrNull(1_000), date: lineOrNull(100), id: lineOrNull(300) })
  .transform(({ str, name, date, id }) => ({ text: str ?? name ?? date ?? id, id }));

/** Values by record and property. */
export const Extension = z.object({
  rows: z.record(z.string(), z.record(z.string(), readable(Value, 100).catch([]))),
});
export type Extension = z.infer<typeof Extension>;
