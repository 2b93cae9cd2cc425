import { bePresent } from "@/commands/desk/be-present";
import { PresenceRequest } from "@/domain/desk/requests";
import { asked } from "../asked";

export const POST = asked("edit", PresenceRequest, bePresent);
