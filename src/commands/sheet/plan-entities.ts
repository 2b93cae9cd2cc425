import type { Reader } from "@/db/connection";
import type { EntitySnapshot } from "@/domain/dossier/snapshot";
import type { ExternalId } from "@/domain/external-id";
import { plainName } from "@/domain/plain-name";
import { namesIn } from "@/domain/sheet/cell-value";
import type { SheetRow } from "@/domain/sheet/read-rows";
import { areApartById, shareAnId } from "@/domain/sheet/same-row";
import { endsBefore } from "@/domain/time/edtf";
import type { EntityKind } from "@/domain/vocabulary";
import { entitiesWithIds } from "@/queries/desk/entity/entities-with-ids";
import { deskSubjects } from "@/queries/desk/newsroom/subjects";
import { stableId } from "../stable-id";
import { type Group, groupEntities } from "./group-entities";
import { bearersOf, ofSeveral } from "./named";
import { newEntities } from "./new-entities";
import { organizationsFor } from "./organizations-for";
import type { Plan, Planning } from "./plan";

/** What rows of people or organizations come to. Whom the record knows by an id or by this very name is left as they are. */
export async function planEntities(
  db: Reader,
  kind: EntityKind,
  rows: readonly SheetRow[],
  planning: Planning,
): Promise<Plan> {
  const groups = groupEntities(rows, planning);
  const held = await heldOf(db, kind, groups, planning);
  const fresh = groups.filter((group) => !held.has(group));
  const entities = await newEntities(
    db,
    fresh.map(({ name }) => ({ kind, name })),
  );
  const posts = fresh.flatMap(({ rows }) =>
    rows.flatMap(({ number, values: { organization } }) =>
      organization === undefined ? [] : [{ row: number, field: "organization", name: organization }],
    ),
  );
  // Those that this very sheet makes may be named in it as well, where it is one of organizations.
  const organizationId = await organizationsFor(db, posts, planning);
  fresh.forEach((group, at) => {
    const content = filledIn(entities[at]!, group, organizationId, planning);
    planning.plan.made.push({ kind: "entity", id: content.id, content });
    const [first, ...more] = group.rows;
    planning.fate(first!.number, "new");
    for (const { number } of more) planning.fate(number, "joins", `tells more of row ${first!.number}`);
  });
  return planning.plan;
}

/** Those groups whom the record knows already, each with a word on how. Which of several is meant is a fault. */
async function heldOf(
  db: Reader,
  kind: EntityKind,
  groups: readonly Group[],
  planning: Planning,
): Promise<Set<Group>> {
  const bearers = await bearersOf(
    db,
    groups.map(({ name }) => name),
  );
  const withIds = await entitiesWithIds(
    db,
    groups.flatMap(({ ids }) => ids),
  );
  const known = new Map(
    (
      await deskSubjects(db, "entity", [
        ...withIds.map(({ id }) => id),
        ...groups.flatMap(({ name }) => bearers(name).map(({ id }) => id)),
      ])
    ).map(({ id, content }) => [id, content]),
  );
  const byId = new Map<string, EntitySnapshot>();
  for (const { id, scheme, value } of withIds) {
    const content = known.get(id);
    if (content?.kind === kind) byId.set(`${scheme} ${value}`, content);
  }
  const held = new Set<Group>();
  for (const group of groups) {
    const { name, ids } = group;
    const same = [
      ...new Set(ids.flatMap(({ scheme, value }: ExternalId) => byId.get(`${scheme} ${value}`) ?? [])),
    ];
    const named = bearers(name)
      .flatMap(({ id }) => known.get(id) ?? [])
      .filter((one) => one.kind === kind && !areApartById(one.externalIds, ids));
    const found = same.length > 0 ? same : named;
    if (found.length === 0) continue;
    held.add(group);
    const { number } = group.rows[0]!;
    if (found.length > 1) {
      planning.fault(number, "name", ofSeveral(name, found.length));
      continue;
    }
    const [one] = found;
    const how = shareAnId(one!.externalIds, ids)
      ? isCalled(one!, name)
        ? "on record with this id"
        : `on record with this id, as “${one!.names[0]!.text}”`
      : "on record by this name";
    for (const row of group.rows) planning.fate(row.number, "held", how);
  }
  return held;
}

const isCalled = ({ names }: EntitySnapshot, name: string): boolean =>
  names.some(({ text }) => plainName(text) === plainName(name));

/** A new entity with all that its rows tell of it. Two rows that tell two things of what has one answer are a fault. */
function filledIn(
  entity: EntitySnapshot,
  group: Group,
  organizationId: (name: string) => string | null,
  planning: Planning,
): EntitySnapshot {
  const { rows } = group;
  const only = (field: string): string | null => {
    const first = rows.find(({ values }) => values[field] !== undefined);
    const other = rows.find(
      ({ values }) => values[field] !== undefined && values[field] !== first?.values[field],
    );
    if (first && other)
      planning.fault(other.number, field, `says something else than row ${first.number} does of them`);
    return first?.values[field] ?? null;
  };
  const names = [
    group.name,
    ...rows.flatMap(({ values }) => [values.name!, ...namesIn(values.otherNames ?? "")]),
  ];
  return {
    ...entity,
    names: [...new Set(names)].map((text, at) => ({
      text,
      language: null,
      kind: at === 0 ? "primary" : "alias",
    })),
    description: only("description"),
    ended: only("ended"),
    publishes: only("publishes") === "yes",
    externalIds: group.ids,
    positions: onceEach(rows.flatMap((row) => postOf(entity.id, row, organizationId, planning))),
  };
}

const onceEach = <T extends { id: string }>(things: readonly T[]): T[] => [
  ...new Map(things.map((thing) => [thing.id, thing])).values(),
];

/** The post that a row tells of: a title and where it is held belong together. */
function postOf(
  personId: string,
  { number, values }: SheetRow,
  organizationId: (name: string) => string | null,
  planning: Planning,
): EntitySnapshot["positions"] {
  const { post, organization, from = null, to = null } = values;
  if (post === undefined && organization === undefined) {
    if (from ?? to) planning.fault(number, from ? "from" : "to", "is of no post: this row names none");
    return [];
  }
  if (post === undefined || organization === undefined) {
    const missing = post === undefined ? "post" : "organization";
    planning.fault(number, missing, `is missing: a post has a title and an organization`);
    return [];
  }
  if (endsBefore({ from, to })) planning.fault(number, "to", "is before the post began");
  const at = organizationId(organization);
  if (at === null) return [];
  const key = `sheet-${stableId("position", personId, at, post, from ?? "")}`;
  return [
    { id: stableId("position", personId, key), key, organizationId: at, title: post, from, to, note: null },
  ];
}
