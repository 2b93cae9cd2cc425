import { entitiesLike } from "@/queries/desk/entity/known-entities";
import { gated } from "../../../gate";
import { looked } from "../query-handler";
import { queryWords } from "../query-words";

export const GET = gated(
  "edit",
  looked("entities", async (db, { query }) => ({
    items: await entitiesLike(db, queryWords(query, "q", 200)),
  })),
);
