import { z } from "zod";
import { plainText } from "./plain-text";

/** Where else an entity is known by an id of its own. */
export const ExternalScheme = z.enum(["wikidata", "opensanctions", "ofac", "other"]);
export type ExternalScheme = z.infer<typeof ExternalScheme>;

/** An id of a person or an organization in somebody else's records, in the form in which they write it. */
export const ExternalId = z.discriminatedUnion("scheme", [
  z.strictObject({
    scheme: z.literal("wikidata"),
    value: z.string().regex(/^Q[1-9]\d{0,11}$/, "a Wikidata id is a Q and a number, like Q7747"),
  }),
  z.strictObject({
    scheme: z.literal("opensanctions"),
    value: z
      .string()
      .regex(
        /^[A-Za-z0-9][A-Za-z0-9_-]{1,199}$/,
        "an OpenSanctions id is letters, digits and dashes, like NK-29cXnxpQY2YKBJuCUiXgDB",
      ),
  }),
  z.strictObject({
    scheme: z.literal("ofac"),
    value: z.string().regex(/^[1-9]\d{0,8}$/, "an OFAC number is digits alone, like 16685"),
  }),
  z.strictObject({ scheme: z.literal("other"), value: plainText(500) }),
]);
export type ExternalId = z.infer<typeof ExternalId>;

export const ExternalIds = z
  .array(ExternalId)
  .refine(
    (ids) => new Set(ids.map(({ scheme, value }) => `${scheme} ${value}`)).size === ids.length,
    "names the same id twice",
  );

export const schemeWords: Record<ExternalScheme, string> = {
  wikidata: "Wikidata",
  opensanctions: "OpenSanctions",
  ofac: "OFAC",
  other: "Elsewhere",
};

/** The page of an entry of OFAC's list, by its number. */
export const ofacHref = (number: string): string =>
  `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${number}`;

/** The page of an id at whoever gave it; null where it has none that we know. */
export function externalHref({ scheme, value }: ExternalId): string | null {
  switch (scheme) {
    case "wikidata":
      return `https://www.wikidata.org/wiki/${value}`;
    case "opensanctions":
      return `https://www.opensanctions.org/entities/${value}/`;
    case "ofac":
      return ofacHref(value);
    case "other":
      return /^https?:\/\//.test(value) && URL.canParse(value) ? value : null;
    default: {
      const unknown: never = scheme;
      return unknown;
    }
  }
}
