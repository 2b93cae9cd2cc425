import { changeSettings } from "@/commands/desk/change-settings";
import { SettingsRequest } from "@/domain/desk/requests";
import { asked } from "../asked";

export const POST = asked("chief", SettingsRequest, changeSettings);
