import { claimTable } from "@/domain/api/claim-table";
import { endpoints } from "@/domain/api/endpoints";
import { exported } from "../export-answer";
import { jsonLinesFile } from "../text-files";

/** GET /api/v1/claims.jsonl: all claims that match, as JSON, one to a line. */
export const GET = exported(endpoints.claimsJsonLines, claimTable, jsonLinesFile);

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../read-only";
