import { discardDraft } from "@/commands/desk/discard-draft";
import { DiscardRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

export const POST = gated("edit", asked(DiscardRequest, discardDraft));
