import { publicationPlan } from "@/queries/desk/plan";
import { gated } from "../../../../../gate";
import { looked } from "../../../asked";

export const GET = gated(
  "edit",
  looked((db, { params }) => publicationPlan(db, { kind: "story", id: params.id! }, new Date())),
);
