import { decideSuggestion } from "@/commands/desk/decide-suggestion";
import { DecisionRequest } from "@/domain/desk/requests";
import { asked } from "../asked";

export const POST = asked("edit", DecisionRequest, decideSuggestion);
