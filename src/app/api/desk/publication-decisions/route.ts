import { may } from "@/domain/access/may";
import { PublicationDecisionRequest } from "@/domain/desk/requests";
import { aside } from "@/workers/aside";
import { gated } from "../../../gate";
import { askedInTurn } from "../in-turn";

/** Who asked may withdraw, and put a refusal away; to approve or to refuse takes a chief. */
export const POST = gated(
  "publish",
  askedInTurn(
    PublicationDecisionRequest,
    (given, asker) => aside("decidePublication", given, asker),
    ({ role }, { decision }) => decision === "withdraw" || decision === "dismiss" || may(role, "chief"),
  ),
);
