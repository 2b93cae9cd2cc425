import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { EntityAnswer } from "@/domain/outbox/answers";
import type { NewEntityRequest } from "@/domain/outbox/requests";
import { knownEntity } from "@/queries/desk/entity/known-entities";
import { atDesk } from "../run-action";
import { createEntity } from "./entity-drafts";

/** A draft of a person or an organization that is on nobody's list yet, or of a namesake of one that is. */
export async function addEntity(
  db: Database,
  viewer: Viewer,
  { action, kind, name }: NewEntityRequest,
  at: Date,
): Promise<EntityAnswer> {
  const doing = { viewer, action, kind: "entity", words: `Added ${name}`, at };
  return atDesk<EntityAnswer>(db, doing, async (desk) => ({
    ok: true,
    entity: knownEntity(await createEntity(desk, { kind, name })),
  }));
}
