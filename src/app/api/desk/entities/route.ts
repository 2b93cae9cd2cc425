import { addEntity } from "@/commands/desk/add-entity";
import { NewEntityRequest } from "@/domain/desk/requests";
import { entitiesLike } from "@/queries/desk/known-entities";
import { gated } from "../../../gate";
import { asked, looked } from "../asked";
import { queryWords } from "../query-words";

export const POST = gated("edit", asked(NewEntityRequest, addEntity));

export const GET = gated(
  "edit",
  looked(async (db, { query }) => ({
    items: await entitiesLike(db, queryWords(query, "q", 200)),
  })),
);
