import { attributionTable } from "@/domain/api/attribution-table";
import { endpoints } from "@/domain/api/endpoints";
import { exported } from "../export-answer";
import { spreadsheet } from "../spreadsheet";

/** GET /api/v1/attributions.xlsx: who says what of all that matches, through whom and where it stands. */
export const GET = exported(endpoints.attributionsXlsx, attributionTable, spreadsheet);

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../read-only";
