import fc from "fast-check";
import type { Draw } from "./draw";
import { type Known, knownUnder } from "./known";
import type { JsonSchema } from "./routes";

/** What a request means: something that its schema takes, and that names what is on record where the names of its fields say so. */
export function meant(draw: Draw, known: Known, schema: JsonSchema, name = "", root = schema): unknown {
  const of = (inner: unknown, under = name) => meant(draw, known, inner as JsonSchema, under, root);
  if (typeof schema.$ref === "string") return of(definition(root, schema.$ref));
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return draw.pick(schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(either)) return of(draw.pick(either));
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([field]) => (schema.required as string[] | undefined)?.includes(field) || draw.percent(70))
          .map(([field, inner]) => [field, of(inner, field)]),
      );
    case "array": {
      const { minItems = 0, maxItems = 3 } = schema as { minItems?: number; maxItems?: number };
      const length = draw.from(fc.nat(Math.min(3, maxItems)));
      return Array.from({ length: Math.max(minItems, length) }, () => of(schema.items ?? {}));
    }
    case "boolean":
      return draw.percent(50);
    case "integer":
    case "number":
      return draw.from(fc.nat(3));
    case "null":
      return null;
    default:
      return text(draw, known, schema, name);
  }
}

function definition(root: JsonSchema, ref: string): unknown {
  return ref
    .split("/")
    .slice(1)
    .reduce<unknown>((at, key) => (at as JsonSchema)[key], root);
}

const words = [
  "The envoy came.",
  "The spokesman declined to comment.",
  "Anna Karsk",
  "said",
  "2018-01-30",
  "en",
];
const days = ["2018-01-30T17:02:00Z", "2019-02-12T00:00:00.000Z", "2018-01-30T17:02:00+03:00"];

function text(draw: Draw, known: Known, { format }: JsonSchema, name: string): string {
  if (name === "action")
    return draw.percent(90) ? draw.from(fc.uuid()) : (knownUnder(known, "undoes", draw) ?? "");
  if (format === "date-time" || /At$/.test(name)) return draw.pick(days);
  if (format === "email") return `${draw.from(fc.stringMatching(/^[a-z]{1,8}$/))}@newsroom.example`;
  if (/url$/i.test(name)) return draw.pick(["https://gazette.example/a", "https://gazette.example/b?x=1#y"]);
  const named = knownUnder(known, name, draw);
  if (named !== null && (format === "uuid" || draw.percent(idLike.has(name) ? 97 : 15))) return named;
  return draw.pick(words);
}

/** Fields that hold nothing but the name of something on record. */
const idLike = new Set(
  "story article versionId claim into from merge suggestion publication undoes id about kind link end".split(
    " ",
  ),
);
