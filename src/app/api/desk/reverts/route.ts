import { revertSubject } from "@/commands/desk/revert-subject";
import { RevertRequest } from "@/domain/desk/requests";
import { asked } from "../asked";

export const POST = asked("edit", RevertRequest, revertSubject);
