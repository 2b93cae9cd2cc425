import { saveEdit } from "@/commands/desk/save-edit";
import { EditRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

/** An article is saved with the text of all its versions. */
const limit = 8_000_000;

export const POST = gated("edit", asked(EditRequest, saveEdit), { limit });
