import { z } from "zod";
import type { Facet, Suggestion } from "../pages";
import { FacetName } from "../timeline/timeline-query";
import { Status } from "../vocabulary";
import { ClaimJson } from "./claim-json";
import { EntityListItemJson } from "./entity-json";

const TotalJson = z
  .object({ value: z.int(), exact: z.boolean() })
  .describe("How many match in all, on every page");

const next = z.url().nullable().describe("The address of the next page; null on the last one");

const FacetRowJson = z
  .object({ value: z.string().describe("As the parameter takes it"), label: z.string(), count: z.int() })
  .meta({ id: "FacetRow" });

export const ClaimListJson = z
  .object({
    items: z.array(ClaimJson),
    total: TotalJson,
    facets: z
      .partialRecord(FacetName, z.array(FacetRowJson))
      .optional()
      .describe(
        "With facets=1: how many would match by each value, counted with the filter's own choice lifted. Of the status, the " +
          "stance and the kind of source all values; of any other those that you filter by, and the eight that match most",
      ),
    next,
    respelled: z
      .array(
        z
          .object({ asked: z.string(), shown: z.string() })
          .describe("Nothing says the one; the other was sought"),
      )
      .optional()
      .describe("Words and names that nothing has, and what was searched for in their place"),
    unread: z
      .array(z.string())
      .optional()
      .describe(
        "What of q could not be read or was not looked for, and addresses by which no article is held, in sentences",
      ),
  })
  .meta({ id: "ClaimList" });

/** Beside the statuses, the timeline has its lines for refusals to comment and open questions; no claim is either. */
export function facetsJson(facets: readonly Facet[]): z.infer<typeof ClaimListJson>["facets"] {
  const isOfClaims = (name: FacetName, value: string) => name !== "status" || Status.safeParse(value).success;
  return Object.fromEntries(
    facets.map(({ name, rows }) => [
      name,
      rows.flatMap(({ value, label, count }) => (isOfClaims(name, value) ? { value, label, count } : [])),
    ]),
  );
}

export const EntityListJson = z
  .object({ items: z.array(EntityListItemJson), total: TotalJson, next })
  .meta({ id: "EntityList" });

const SuggestionJson = z
  .object({
    kind: z
      .enum(["person", "organization", "outlet", "story", "status"])
      .describe("The parameter that takes it"),
    value: z.string(),
    label: z.string(),
    matched: z.string().describe("The name by which it was found"),
    count: z.int().describe("Entries that have it"),
  })
  .meta({ id: "Suggestion" }) satisfies z.ZodType<Suggestion>;

export const SuggestionsJson = z.object({ items: z.array(SuggestionJson) }).meta({ id: "Suggestions" });

export const ErrorJson = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string().describe("A sentence for people"),
      details: z
        .union([
          z.array(z.object({ parameter: z.string(), message: z.string() })),
          z.object({ reference: z.string().describe("Names the fault in our log") }),
        ])
        .optional(),
    }),
  })
  .meta({ id: "Error" });
