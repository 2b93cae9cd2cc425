import { workbench } from "@/queries/desk/suggestion/workbench";
import { gated } from "../../../../gate";
import { looked } from "../../query-handler";

export const GET = gated(
  "edit",
  looked("article", (db, { params, viewer }) => workbench(db, params.id!, viewer, new Date())),
);
