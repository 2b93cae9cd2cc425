import { attributionTable } from "@/domain/api/attribution-table";
import { endpoints } from "@/domain/api/endpoints";
import { exported } from "../export-answer";
import { csvFile } from "../text-files";

/** GET /api/v1/attributions.csv: who says what of all that matches, through whom and where it stands. */
export const GET = exported(endpoints.attributionsCsv, attributionTable, csvFile);

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../read-only";
