import { publish } from "@/commands/desk/publish";
import { PublishRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

export const POST = gated("publish", asked(PublishRequest, publish));
