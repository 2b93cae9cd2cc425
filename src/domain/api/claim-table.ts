import { type ClaimJson, claimJson } from "./claim-json";
import type { Table } from "./table";

/** The columns of a list of claims as a table, and what stands in each. Columns are added at the end, freely. */
const columns = {
  id: (claim: ClaimJson) => claim.id,
  key: (claim) => claim.key,
  url: (claim) => claim.url,
  text: (claim) => claim.text,
  status: (claim) => claim.status,
  status_by_rules: (claim) => claim.byRules,
  decided_because: (claim) => claim.decided?.reason ?? "",
  happened: (claim) => claim.happened ?? "",
  first_published_at: (claim) => claim.firstPublishedAt ?? "",
  recorded_at: (claim) => claim.recordedAt,
  independent_origins_min: (claim) => claim.independence.min,
  independent_origins_max: (claim) => claim.independence.max,
  stories: (claim) => listed(claim.stories.map(({ slug }) => slug)),
  people: (claim) => listed(named(claim, "person")),
  organizations: (claim) => listed(named(claim, "organization")),
  revision: (claim) => claim.revision,
  status_label: (claim) => claim.statusLabel,
  said_by: ({ credit }) => names(credit.saidBy),
  shown_by: ({ credit }) => names(credit.shownBy),
  said_once_by: ({ credit }) => names(credit.saidOnceBy),
  withdrawn_by: ({ credit }) => names(credit.withdrawnBy),
  denied_by: ({ credit }) => names(credit.deniedBy),
  disputed_by: ({ credit }) => names(credit.disputedBy),
  contradicted_by: ({ credit }) => names(credit.contradictedBy),
  in_part_by: ({ credit }) => names(credit.inPartBy),
  title: (claim) => claim.title,
  denied_once_by: ({ credit }) => names(credit.deniedOnceBy),
} satisfies Record<string, (claim: ClaimJson) => string | number>;

/** One row a claim. Several values of one cell are parted by "; ". Entries that are no claim have no place in it. */
export const claimTable: Table = {
  name: "claims",
  columns: Object.keys(columns),
  rows: (entry, { asOf, ...told }) => {
    if (entry.kind !== "claim") return [];
    const claim = claimJson(entry.page, asOf, told);
    return [Object.values<(claim: ClaimJson) => string | number>(columns).map((cell) => cell(claim))];
  },
};

function named({ entities }: ClaimJson, kind: string): string[] {
  return entities.filter((entity) => entity.kind === kind).map(({ name }) => name);
}

function names(side: { name: string }[]): string {
  return listed(side.map(({ name }) => name));
}

function listed(values: string[]): string {
  return values.join("; ");
}
