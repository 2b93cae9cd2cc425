import { answerFinding } from "@/commands/desk/answer-finding";
import { AnswerRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

export const POST = gated("edit", asked(AnswerRequest, answerFinding));
