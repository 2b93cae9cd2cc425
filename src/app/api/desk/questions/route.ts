import { askQuestion } from "@/commands/desk/ask-question";
import { QuestionRequest } from "@/domain/desk/requests";
import { asked } from "../asked";

export const POST = asked("edit", QuestionRequest, askQuestion);
