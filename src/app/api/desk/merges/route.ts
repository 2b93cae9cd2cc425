import { mergeEntities } from "@/commands/desk/merge-entities";
import { MergeEntitiesRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

export const POST = gated("edit", asked(MergeEntitiesRequest, mergeEntities));
