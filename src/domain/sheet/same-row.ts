import type { ExternalId } from "../external-id";
import { ExternalScheme } from "../external-id";
import type { SheetRow } from "./read-rows";

type Ids = readonly Pick<ExternalId, "scheme" | "value">[];

/** The ids that a row of a person or an organization gives. */
export function idsOf({ values }: SheetRow): ExternalId[] {
  return ExternalScheme.options.flatMap((scheme) => {
    const value = values[scheme];
    return value === undefined ? [] : [{ scheme, value } as ExternalId];
  });
}

/** Whether two are one by an id that both have. */
export const shareAnId = (one: Ids, other: Ids): boolean =>
  one.some(({ scheme, value }) => other.some((each) => each.scheme === scheme && each.value === value));

/** Whether two cannot be one: somebody else's records know them under two ids. */
export const areApartById = (one: Ids, other: Ids): boolean =>
  one.some(({ scheme, value }) => {
    const theirs = other.filter((each) => each.scheme === scheme);
    return scheme !== "other" && theirs.length > 0 && theirs.every((each) => each.value !== value);
  });
