import { saveEdit } from "@/commands/desk/save-edit";
import { EditRequest } from "@/domain/desk/requests";
import { asked } from "../asked";

export const POST = asked("edit", EditRequest, saveEdit);
