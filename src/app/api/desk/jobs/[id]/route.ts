import { jobTold } from "@/queries/desk/incoming/jobs";
import { gated } from "../../../../gate";
import { isUuid } from "../../is-uuid";
import { looked } from "../../query-handler";

/** How far a job is; 404 where there is none of that id. */
export const GET = gated(
  "edit",
  looked("job", async (db, { params }) => (isUuid(params.id) ? jobTold(db, params.id) : null)),
);
