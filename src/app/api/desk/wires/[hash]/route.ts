import { wireFile } from "@/queries/desk/incoming/wires";
import { gated } from "../../../../gate";
import { looked } from "../../query-handler";

/** A file of a wire, with what was found in it; 404 where there is none of that hash. */
export const GET = gated(
  "edit",
  looked("wire-file", async (db, { params }) => wireFile(db, params.hash ?? "")),
);
