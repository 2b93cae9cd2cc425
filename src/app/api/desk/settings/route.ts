import { changeSettings } from "@/commands/desk/change-settings";
import { SettingsRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

export const POST = gated("chief", asked(SettingsRequest, changeSettings));
