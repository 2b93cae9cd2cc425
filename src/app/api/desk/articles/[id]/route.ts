import { workbench } from "@/queries/desk/workbench";
import { gated } from "../../../../gate";
import { looked } from "../../asked";

export const GET = gated(
  "edit",
  looked((db, { params, viewer }) => workbench(db, params.id!, viewer, new Date())),
);
