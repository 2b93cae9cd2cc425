import { workbench } from "@/queries/desk/workbench";
import { looked } from "../../asked";

export const GET = looked("edit", (db, { params, viewer }) => workbench(db, params.id!, viewer, new Date()));
