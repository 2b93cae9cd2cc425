import { undoAction } from "@/commands/desk/undo-action";
import { UndoRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

export const POST = gated("edit", asked(UndoRequest, undoAction));
