import { askQuestion } from "@/commands/desk/ask-question";
import { QuestionRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

export const POST = gated("edit", asked(QuestionRequest, askQuestion));
