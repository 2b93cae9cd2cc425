import { attributeByHand } from "@/commands/desk/attribute-by-hand";
import { HandRequest } from "@/domain/desk/requests";
import { asked } from "../asked";

export const POST = asked("edit", HandRequest, attributeByHand);
