import { PublishRequest } from "@/domain/desk/requests";
import { aside } from "@/workers/aside";
import { gated } from "../../../gate";
import { askedInTurn } from "../in-turn";

export const POST = gated(
  "publish",
  askedInTurn(PublishRequest, (given, asker) => aside("publish", given, asker)),
);
