import { addEntity } from "@/commands/desk/add-entity";
import { NewEntityRequest } from "@/domain/desk/requests";
import { entitiesLike } from "@/queries/desk/known-entities";
import { asked, looked } from "../asked";

export const POST = asked("edit", NewEntityRequest, addEntity);

export const GET = looked("edit", async (db, { query }) => ({
  items: await entitiesLike(db, (query.get("q") ?? "").slice(0, 200)),
}));
