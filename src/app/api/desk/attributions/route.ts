import { attributeByHand } from "@/commands/desk/attribute-by-hand";
import { HandRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

export const POST = gated("edit", asked(HandRequest, attributeByHand));
