import type { DeskSubject } from "@/domain/draft/subject";
import { newEntity } from "@/domain/entity/new-entity";
import { plainName } from "@/domain/plain-name";
import { numberedSlug, slugOf } from "@/domain/slug";
import type { EntityChoice } from "@/domain/suggestion/form/form";
import type { EntityKind } from "@/domain/vocabulary";
import { entitiesNamed } from "@/queries/desk/entity/known-entities";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { mergedInto } from "@/queries/entity/merged-into";
import { stableId } from "../../stable-id";
import type { Desk } from "../run-action";

type NewEntity = { kind: EntityKind; name: string };

/** A draft of a person or an organization, although there may be namesakes: its slug is its own. */
export function createEntity(desk: Desk, entity: NewEntity): Promise<DeskSubject<"entity">> {
  return makeEntity(desk, entity, false);
}

/** The one of that kind who bears this very name; a draft of a new one where nobody does. */
export async function findOrCreateEntity(
  desk: Desk,
  { kind, name }: NewEntity,
): Promise<DeskSubject<"entity">> {
  const named = await entitiesNamed(desk.tx, [name]);
  const found = named.find((entity) => entity.kind === kind);
  if (found) return (await deskSubject(desk.tx, "entity", found.id))!;
  return makeEntity(desk, { kind, name }, true);
}

/**
 * The entities that these choices mean, made where they are yet to be made; `null` for an id of nobody. One that was merged
 * away stands for the one it was merged into.
 */
export async function entitiesFor(
  desk: Desk,
  choices: readonly EntityChoice[],
): Promise<(choice: EntityChoice) => DeskSubject<"entity"> | null> {
  const chosen = new Map<string, DeskSubject<"entity"> | null>();
  const ids = choices.flatMap((choice) => ("id" in choice ? choice.id : []));
  const moved = await mergedInto(desk.tx, ids);
  for (const choice of choices) {
    const key = keyOf(choice);
    if (chosen.has(key)) continue;
    if ("id" in choice)
      chosen.set(key, await deskSubject(desk.tx, "entity", moved.get(choice.id) ?? choice.id));
    else chosen.set(key, await findOrCreateEntity(desk, choice.create));
  }
  return (choice) => chosen.get(keyOf(choice)) ?? null;
}

function keyOf(choice: EntityChoice): string {
  return "id" in choice ? choice.id : `${choice.create.kind} ${plainName(choice.create.name)}`;
}

/**
 * Takes the first slug that is free. The id is made of the slug, so whoever makes the same one at the same time waits for
 * this one, and then finds it: as the one they meant (`same`), or as a namesake.
 */
async function makeEntity(
  desk: Desk,
  { kind, name }: NewEntity,
  same: boolean,
): Promise<DeskSubject<"entity">> {
  const wanted = slugOf(name);
  for (let number = 1; ; number += 1) {
    const slug = numberedSlug(wanted, number);
    const id = stableId(kind, slug);
    const held = await desk.held("entity", id);
    if (same && held?.content.names.some(({ text }) => plainName(text) === plainName(name))) return held;
    if (held || (await slugIsTaken(desk, kind, slug))) continue;
    return desk.put("entity", id, newEntity(id, kind, slug, name));
  }
}

/** The address that is wanted among those of a kind, or the first with a number that is free; `own` is one's own already. */
export async function freeEntitySlug(
  desk: Desk,
  kind: EntityKind,
  wanted: string,
  own: string | null = null,
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = numberedSlug(wanted, number);
    // One who had it before still has it: it leads to them.
    await desk.hold([{ kind: "entity", id: stableId(kind, slug) }]);
    if (slug === own || !(await slugIsTaken(desk, kind, slug))) return slug;
  }
}

async function slugIsTaken(desk: Desk, kind: EntityKind, slug: string): Promise<boolean> {
  const rows = await desk.tx.$queryRaw<unknown[]>`
    SELECT FROM entity WHERE kind = ${kind}::entity_kind AND slug = ${slug}
    UNION ALL
    SELECT FROM draft WHERE kind = 'entity' AND content ->> 'kind' = ${kind} AND content ->> 'slug' = ${slug}
    LIMIT 1`;
  return rows.length > 0;
}
