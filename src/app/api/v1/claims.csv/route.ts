import { stringify } from "csv-stringify/sync";
import { claimCells, claimColumns } from "@/domain/api/claim-table";
import { endpoints } from "@/domain/api/endpoints";
import { exportClaims } from "../claim-export";

/**
 * What a claim quotes may begin like a formula, and a spreadsheet would run it: such a cell gets a ' before it. With
 * lines that end in CRLF, the library would leave a cell with half of one bare.
 */
const table = { record_delimiter: "windows", escape_formulas: true, quoted_match: /[\r\n]/ } as const;

/** GET /api/v1/claims.csv: all claims that match, as a table. The mark at its beginning tells Excel that it is UTF-8. */
export function GET(request: Request): Promise<Response> | Response {
  return exportClaims(request, {
    endpoint: endpoints.claimsCsv,
    ending: "csv",
    head: `\uFEFF${stringify([claimColumns], table)}`,
    lines: (claims) => stringify(claims.map(claimCells), table),
  });
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../read-only";
