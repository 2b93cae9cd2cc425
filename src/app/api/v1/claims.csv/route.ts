import { claimTable } from "@/domain/api/claim-table";
import { endpoints } from "@/domain/api/endpoints";
import { exported } from "../export-answer";
import { csvFile } from "../text-files";

/** GET /api/v1/claims.csv: all claims that match, as a table. */
export const GET = exported(endpoints.claimsCsv, claimTable, csvFile);

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../read-only";
