import { unmergeEntities } from "@/commands/desk/unmerge-entities";
import { UnmergeEntitiesRequest } from "@/domain/desk/requests";
import { gated } from "../../../gate";
import { asked } from "../asked";

export const POST = gated("edit", asked(UnmergeEntitiesRequest, unmergeEntities));
