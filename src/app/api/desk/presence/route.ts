import { bePresent } from "@/commands/desk/be-present";
import { PresenceRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

export const POST = gated("edit", asked(PresenceRequest, bePresent));
