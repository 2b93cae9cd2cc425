import type { ClaimJson } from "./claim-json";

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
} satisfies Record<string, (claim: ClaimJson) => string | number>;

export const claimColumns: string[] = Object.keys(columns);

/** One row of the table, in the order of `claimColumns`. Several values of one cell are parted by "; ". */
export function claimCells(claim: ClaimJson): (string | number)[] {
  return Object.values<(claim: ClaimJson) => string | number>(columns).map((cell) => cell(claim));
}

function named({ entities }: ClaimJson, kind: string): string[] {
  return entities.filter((entity) => entity.kind === kind).map(({ name }) => name);
}

function listed(values: string[]): string {
  return values.join("; ");
}
