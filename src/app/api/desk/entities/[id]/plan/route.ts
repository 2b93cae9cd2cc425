import { gated } from "../../../../../gate";
import { planOf } from "../../../in-turn";

export const GET = gated("edit", planOf("entity"));
