import { decidePublication } from "@/commands/desk/decide-publication";
import { may } from "@/domain/access/may";
import { PublicationDecisionRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

/** Who asked may withdraw, and put a refusal away; to approve or to refuse takes a chief. */
export const POST = gated(
  "publish",
  asked(
    PublicationDecisionRequest,
    decidePublication,
    ({ role }, { decision }) => decision === "withdraw" || decision === "dismiss" || may(role, "chief"),
  ),
);
