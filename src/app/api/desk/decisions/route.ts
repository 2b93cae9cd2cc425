import { decideSuggestion } from "@/commands/desk/decide-suggestion";
import { DecisionRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

export const POST = gated("edit", asked(DecisionRequest, decideSuggestion));
