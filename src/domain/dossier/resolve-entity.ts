import { endsBefore } from "@/domain/time/edtf";
import type { DossierEntity } from "./dossier";
import type { Faults } from "./faults";
import type { Surroundings } from "./references";
import type { EntitySnapshot } from "./snapshot";

export function resolveEntities(
  entities: readonly DossierEntity[],
  idOf: Surroundings["idOf"],
  faults: Faults,
): Map<string, EntitySnapshot> {
  faults.unique(entities, "entities");
  const ids = new Map(entities.map((entity) => [entity.id, idOf(entity.kind, slugOf(entity))]));
  const kinds = new Map(entities.map((entity) => [entity.id, entity.kind]));
  const slugs = new Map<string, number>();
  const table = new Map<string, EntitySnapshot>();

  entities.forEach((entity, at) => {
    const path = `entities[${at}]`;
    const slug = slugOf(entity);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
      faults.add(`${path}.slug`, `is needed, since the id "${entity.id}" does not make one`);
    const twin = slugs.get(`${entity.kind}/${slug}`);
    if (twin !== undefined) faults.add(`${path}.slug`, `"${slug}" is already the slug of entities[${twin}]`);
    slugs.set(`${entity.kind}/${slug}`, at);
    if (entity.publishes && entity.kind === "person")
      faults.add(`${path}.publishes`, "only an organization can be an outlet");
    checkNames(entity, path, faults);
    faults.unique(entity.positions, `${path}.positions`);
    faults.unique(entity.sanctions, `${path}.sanctions`);

    const organization = (id: string, where: string): string => {
      const found = ids.get(id);
      if (!found) faults.add(where, `no entity "${id}"`);
      else if (kinds.get(id) !== "organization")
        faults.add(where, `"${id}" is a person, not an organization`);
      return found ?? "";
    };
    if (entity.kind === "organization" && entity.positions.length > 0)
      faults.add(`${path}.positions`, "only a person holds positions");

    table.set(entity.id, {
      id: ids.get(entity.id)!,
      kind: entity.kind,
      slug,
      names: primaryFirst(entity.names),
      description: entity.description,
      publishes: entity.publishes,
      ended: entity.ended,
      positions: entity.positions.map(({ id: key, organization: at_, ...position }, index) => {
        inOrder(position, `${path}.positions[${index}]`, faults);
        return {
          ...position,
          id: idOf("position", entity.kind, slug, key),
          key,
          organizationId: organization(at_, `${path}.positions[${index}].organization`),
        };
      }),
      sanctions: entity.sanctions.map(({ id: key, authority, ...sanction }, index) => {
        inOrder(sanction, `${path}.sanctions[${index}]`, faults);
        if (authority === entity.id)
          faults.add(`${path}.sanctions[${index}].authority`, "cannot sanction itself");
        return {
          ...sanction,
          id: idOf("sanction", entity.kind, slug, key),
          key,
          authorityId: organization(authority, `${path}.sanctions[${index}].authority`),
        };
      }),
      externalIds: entity.externalIds,
    });
  });
  return table;
}

function slugOf(entity: DossierEntity): string {
  return entity.slug ?? entity.id;
}

function checkNames(entity: DossierEntity, path: string, faults: Faults): void {
  const texts = new Set<string>();
  entity.names.forEach((name, at) => {
    if (texts.has(name.text)) faults.add(`${path}.names[${at}].text`, `"${name.text}" stands twice`);
    texts.add(name.text);
  });
  if (entity.names.filter((name) => name.kind === "primary").length > 1)
    faults.add(`${path}.names`, "has more than one primary name");
}

/** The first name is the one shown, whether the author said so or only put it first. */
function primaryFirst(names: DossierEntity["names"]): DossierEntity["names"] {
  const primary = names.find((name) => name.kind === "primary") ?? names[0]!;
  return [{ ...primary, kind: "primary" as const }, ...names.filter((name) => name !== primary)];
}

function inOrder(period: { from: string | null; to: string | null }, path: string, faults: Faults): void {
  if (endsBefore(period)) faults.add(`${path}.to`, `"${period.to}" is before "${period.from}"`);
}
