import { claimTable } from "@/domain/api/claim-table";
import { endpoints } from "@/domain/api/endpoints";
import { exported } from "../export-answer";
import { spreadsheet } from "../spreadsheet";

/** GET /api/v1/claims.xlsx: all claims that match, as a table. */
export const GET = exported(endpoints.claimsXlsx, claimTable, spreadsheet);

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../read-only";
