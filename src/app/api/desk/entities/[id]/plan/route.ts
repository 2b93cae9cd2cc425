import { gated } from "../../../../../gate";
import { planOf } from "../../../plan-of";

export const GET = gated("edit", planOf("entity"));
