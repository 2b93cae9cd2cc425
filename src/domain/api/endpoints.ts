import { z } from "zod";
import { changesParams } from "../address/changes-address";
import { pageNumber } from "../address/page-number";
import { AsOf, cursorParam, numberParam, once, Words } from "../address/params";
import { claimExportParams, claimListParams, entryExportParams } from "../address/timeline-address";
import { EntityKind } from "../vocabulary";
import { ArticleJson } from "./article-json";
import { attributionTable } from "./attribution-table";
import { ChangesJson } from "./change-json";
import { ClaimDetailJson, ClaimJson } from "./claim-json";
import { claimTable } from "./claim-table";
import { EntityJson } from "./entity-json";
import { readEntityPlace } from "./entity-place";
import { ClaimListJson, EntityListJson, SuggestionsJson } from "./list-json";
import { NetworkJson } from "./network-json";
import { SanctionsJson } from "./sanctions-json";
import { StoryJson } from "./story-json";

/**
 * One address of the API: what its handler parses a request with, and what it answers. The published description
 * (openapi.ts) is made from these, so there is no second list that could say something else.
 */
export type Endpoint = {
  path: `/api/v1/${string}`;
  id: string;
  summary: string;
  /** What stands in the path between braces. */
  named?: { name: string; says: string };
  params: z.ZodRawShape;
  /** Where a subject can have become another, whose address is then told. */
  leadsOn?: string;
  answer: {
    type: "application/json" | "application/jsonl" | "text/csv" | typeof xlsx;
    says: string;
    schema: z.ZodType;
  };
};

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const asOfParam = { asOf: once(AsOf) };

/** Both times: `recordedAsOf` is the record as we had stored it by then; left out, as it is now. */
export const bothTimes = {
  ...asOfParam,
  recordedAsOf: once(AsOf.describe("The record as it was held by then; left out, as it is held now")),
};

const networkParams = { ...asOfParam, page: once(pageNumber.describe("Which part, from 1")) };

export const entityListParams = {
  ...asOfParam,
  q: once(Words.describe("Part of any of its names, in any script")),
  kind: once(EntityKind),
  limit: once(numberParam(1, 200)),
  cursor: once(cursorParam(readEntityPlace)),
  offset: once(numberParam(0, 100_000).describe("How many to pass over; `cursor` is the better way")),
};

const json = <S extends z.ZodType>(says: string, schema: S) =>
  ({ type: "application/json", says, schema }) as const;

const workbook = (table: string) =>
  ({
    type: xlsx,
    says:
      `The rows and columns of ${table}, each cell as text, so that nothing is taken for a formula or another date. ` +
      "A cell holds 32,767 signs at most; what was cut there ends in …",
    schema: z.string().describe("The file's bytes"),
  }) as const;

export const endpoints = {
  claims: {
    path: "/api/v1/claims",
    id: "listClaims",
    summary: "The claims that match, a page at a time",
    params: claimListParams,
    answer: json("A page of claims", ClaimListJson),
  },
  claimsCsv: {
    path: "/api/v1/claims.csv",
    id: "exportClaimsAsCsv",
    summary: "All claims that match, as a table",
    params: claimExportParams,
    answer: {
      type: "text/csv",
      says:
        `RFC 4180 in UTF-8 with a byte order mark; the first line names the columns: ${claimTable.columns.join(", ")}. ` +
        "A cell that a spreadsheet would take for a formula (one that begins with =, +, -, @, a tab or a carriage return, " +
        "or a full-width form of these signs) has a ' before it.",
      schema: z.string(),
    },
  },
  claimsXlsx: {
    path: "/api/v1/claims.xlsx",
    id: "exportClaimsAsSpreadsheet",
    summary: "The same table as a workbook of Excel",
    params: claimExportParams,
    answer: workbook("claims.csv"),
  },
  attributionsCsv: {
    path: "/api/v1/attributions.csv",
    id: "exportAttributionsAsCsv",
    summary: "Who says what in all entries that match, as a table",
    params: entryExportParams,
    answer: {
      type: "text/csv",
      says:
        "As claims.csv, with one row for each who says something to a claim, for each document that shows it, for each refusal " +
        `to speak and for each open question: \`row\` says which. The columns: ${attributionTable.columns.join(", ")}. ` +
        "`words` are those that were said and `passage` those around them, letter for letter; `happened` and `said_at` are EDTF.",
      schema: z.string(),
    },
  },
  attributionsXlsx: {
    path: "/api/v1/attributions.xlsx",
    id: "exportAttributionsAsSpreadsheet",
    summary: "The same table as a workbook of Excel",
    params: entryExportParams,
    answer: workbook("attributions.csv"),
  },
  claimsJsonLines: {
    path: "/api/v1/claims.jsonl",
    id: "exportClaimsAsJsonLines",
    summary: "All claims that match, one to a line",
    params: claimExportParams,
    answer: { type: "application/jsonl", says: "A claim as JSON on each line", schema: ClaimJson },
  },
  claim: {
    path: "/api/v1/claims/{id}",
    id: "getClaim",
    summary: "One claim with everything that was public of it",
    named: { name: "id", says: "Id of the claim" },
    params: bothTimes,
    answer: json("The claim", ClaimDetailJson),
  },
  story: {
    path: "/api/v1/stories/{slug}",
    id: "getStory",
    summary: "A story with its claims by status",
    named: { name: "slug", says: "The story's name in addresses" },
    params: bothTimes,
    answer: json("The story", StoryJson),
  },
  changes: {
    path: "/api/v1/stories/{slug}/changes",
    id: "listChanges",
    summary: "What changed in a story, newest first; with net=1 from what it was to what it is",
    named: { name: "slug", says: "The story's name in addresses" },
    params: changesParams,
    answer: json("A page of changes", ChangesJson),
  },
  storyNetwork: {
    path: "/api/v1/stories/{slug}/network",
    id: "getStoryNetwork",
    summary: "Who is tied to whom in a story, and by what, a part of its claims at a time",
    named: { name: "slug", says: "The story's name in addresses" },
    params: networkParams,
    answer: json("A part of the network", NetworkJson),
  },
  suggestions: {
    path: "/api/v1/suggestions",
    id: "listSuggestions",
    summary: "What to filter claims by, while its name is being typed",
    params: { q: once(Words.describe("The beginning of a name in any script, or nearly so")) },
    answer: json("The likest first, few enough to look over", SuggestionsJson),
  },
  entities: {
    path: "/api/v1/entities",
    id: "listEntities",
    summary: "People and organizations by any of their names, the most spoken of first",
    params: entityListParams,
    answer: json("A page of people and organizations", EntityListJson),
  },
  entity: {
    path: "/api/v1/entities/{id}",
    id: "getEntity",
    summary: "A person or an organization with names, positions and sanctions",
    named: { name: "id", says: "Id of the person or organization" },
    params: asOfParam,
    leadsOn: "It was merged into another one, which is at the address in Location",
    answer: json("The person or organization", EntityJson),
  },
  entityNetwork: {
    path: "/api/v1/entities/{id}/network",
    id: "getEntityNetwork",
    summary: "To whom a person or an organization is tied, and by what, the newest of its claims first",
    named: { name: "id", says: "Id of the person or organization" },
    params: networkParams,
    leadsOn: "It was merged into another one, whose network is at the address in Location",
    answer: json("A part of the network", NetworkJson),
  },
  sanctions: {
    path: "/api/v1/sanctions",
    id: "listSanctions",
    summary: "Who was under sanctions on a day, by name: on the record, and by the publications of lists",
    params: networkParams,
    answer: json("A page of people and organizations", SanctionsJson),
  },
  article: {
    path: "/api/v1/articles/{id}",
    id: "getArticle",
    summary: "One article, whole only where its rights allow it",
    named: { name: "id", says: "Id of the article" },
    params: asOfParam,
    answer: json("The article", ArticleJson),
  },
  openapi: {
    path: "/api/v1/openapi.json",
    id: "getDescription",
    summary: "This description",
    params: {},
    answer: json("OpenAPI 3.1", z.looseObject({ openapi: z.string() })),
  },
} as const satisfies Record<string, Endpoint>;
