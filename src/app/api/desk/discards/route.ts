import { discardDraft } from "@/commands/desk/discard-draft";
import { DiscardRequest } from "@/domain/desk/requests";
import { asked } from "../asked";

export const POST = asked("edit", DiscardRequest, discardDraft);
