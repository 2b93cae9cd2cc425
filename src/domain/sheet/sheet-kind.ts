import { z } from "zod";
import { numbered } from "../status/wording";

/** What the rows of a spreadsheet are of. */
export const SheetKind = z.enum(["people", "organizations", "articles", "claims"]);
export type SheetKind = z.infer<typeof SheetKind>;

export const sheetKindWords: Record<SheetKind, { one: string; many: string }> = {
  people: { one: "person", many: "people" },
  organizations: { one: "organization", many: "organizations" },
  articles: { one: "article", many: "articles" },
  claims: { one: "claim", many: "claims" },
};

/** "1 person", "1,204 people". */
export function countedOf(kind: SheetKind, count: number): string {
  const { one, many } = sheetKindWords[kind];
  return numbered(count, one, many);
}
