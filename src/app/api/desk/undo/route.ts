import { undoAction } from "@/commands/desk/undo-action";
import { UndoRequest } from "@/domain/desk/requests";
import { asked } from "../asked";

export const POST = asked("edit", UndoRequest, undoAction);
