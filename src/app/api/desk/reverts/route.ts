import { revertSubject } from "@/commands/desk/revert-subject";
import { RevertRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

export const POST = gated("edit", asked(RevertRequest, revertSubject));
