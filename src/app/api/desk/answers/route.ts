import { answerFinding } from "@/commands/desk/answer-finding";
import { AnswerRequest } from "@/domain/desk/requests";
import { asked } from "../asked";

export const POST = asked("edit", AnswerRequest, answerFinding);
