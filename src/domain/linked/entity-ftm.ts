import type { EntityRef } from "../claim";
import type { EntityPage, PositionLine, SanctionLine } from "../pages";
import { edtfWords } from "../time/edtf-date-words";
import { standsAt } from "../time/period";
import { entityHref } from "../timeline/entry-of";
import type { EntityKind } from "../vocabulary";
import { type Place, urlAt } from "./place";

/** An entity as FollowTheMoney has it: every property is a list of texts. */
export type FtmEntity = {
  id: string;
  schema: "Person" | "Organization" | "Position" | "Occupancy" | "Sanction";
  caption: string;
  referents?: string[];
  datasets: string[];
  first_seen?: string;
  properties: Record<string, string[]>;
};

const schemata = { person: "Person", organization: "Organization" } as const satisfies Record<
  EntityKind,
  string
>;

/**
 * A person or an organization for FollowTheMoney, as OpenSanctions publishes it: with posts and sanctions as entities of their
 * own, and whoever stands at their other end by name alone.
 */
export function entityFtm(page: EntityPage, asOf: Date, place: Place): FtmEntity[] {
  const posts = page.positions;
  const sanctions = [...page.sanctions, ...page.sanctionsImposed];
  const others = [
    ...posts.flatMap(({ person, organization }) => [person, organization]),
    ...sanctions.map(({ entity }) => entity),
  ];
  const entities = [
    subject(page, asOf, place),
    ...others.map((ref) => named(ref, place)),
    ...posts.flatMap((line) => [post(line), occupancy(line, asOf)]),
    ...sanctions.map((line) => sanction(line, asOf)),
  ];
  return firstOfEach(entities);
}

/** What several pages give, each entity once; whoever has a page is told whole. */
export function firstOfEach(entities: readonly FtmEntity[]): FtmEntity[] {
  const byId = new Map<string, FtmEntity>();
  const isWhole = ({ first_seen }: FtmEntity) => first_seen !== undefined;
  for (const each of entities) {
    const known = byId.get(each.id);
    if (!known || (isWhole(each) && !isWhole(known))) byId.set(each.id, each);
  }
  return [...byId.values()];
}

/** One to a line. */
export function ftmLines(entities: readonly FtmEntity[]): string {
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join("");
}

function subject(page: EntityPage, asOf: Date, place: Place): FtmEntity {
  const { ref, description, ended, externalIds } = page;
  const others = page.names.map(({ text }) => text).filter((text) => text !== ref.name);
  const idsOf = (scheme: string) => externalIds.flatMap((one) => (one.scheme === scheme ? [one.value] : []));
  const referents = idsOf("opensanctions");
  const isSanctioned = page.sanctions.some((line) => standsAt(line, asOf));
  return {
    ...named(ref, place),
    ...(referents.length > 0 && { referents }),
    first_seen: page.recordedAt.toISOString().slice(0, 19),
    properties: filled({
      name: [ref.name],
      alias: [...new Set(others)],
      summary: [description],
      [ref.kind === "person" ? "deathDate" : "dissolutionDate"]: [ftmDate(ended)],
      wikidataId: idsOf("wikidata"),
      topics: [isSanctioned ? "sanction" : null],
      sourceUrl: [urlAt(entityHref(ref), place)],
    }),
  };
}

function named(ref: EntityRef, place: Place): FtmEntity {
  return made(ref.id, schemata[ref.kind], ref.name, {
    name: [ref.name],
    sourceUrl: [urlAt(entityHref(ref), place)],
  });
}

const postId = ({ id }: PositionLine) => `${id}-position`;

function post(line: PositionLine): FtmEntity {
  const caption = `${line.title}, ${line.organization.name}`;
  return made(postId(line), "Position", caption, { name: [caption], organization: [line.organization.id] });
}

function occupancy(line: PositionLine, asOf: Date): FtmEntity {
  return made(line.id, "Occupancy", `${line.person.name}: ${line.title}`, {
    holder: [line.person.id],
    post: [postId(line)],
    ...periodOf(line),
    status: [standsAt(line, asOf) ? "current" : line.to === null ? "unknown" : "ended"],
    summary: [...datesInWords(line), line.note],
  });
}

function sanction(line: SanctionLine, asOf: Date): FtmEntity {
  const { entity, authority, programme, reason, url } = line;
  return made(line.id, "Sanction", `${authority.name}: ${entity.name}`, {
    entity: [entity.id],
    authority: [authority.name],
    program: [programme],
    reason: [reason],
    sourceUrl: [url],
    ...periodOf(line),
    status: [standsAt(line, asOf) ? "active" : "inactive"],
    summary: datesInWords(line),
  });
}

type Lines = Record<string, (string | null)[]>;

function made(id: string, schema: FtmEntity["schema"], caption: string, properties: Lines): FtmEntity {
  return { id, schema, caption, datasets: ["reportedly"], properties: filled(properties) };
}

function filled(properties: Lines): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, values]) => {
      const given = values.filter((value) => value !== null && value !== "") as string[];
      return given.length > 0 ? [[name, given]] : [];
    }),
  );
}

function periodOf({ from, to }: { from: string | null; to: string | null }): Lines {
  return { startDate: [ftmDate(from)], endDate: [ftmDate(to)] };
}

/** A date of theirs is a year, a month or a day and has no doubt; null for any other. */
function ftmDate(edtf: string | null): string | null {
  // From 21 on, the number of a month is that of a season.
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.exec(edtf ?? "")?.[0] ?? null;
}

/** What such a date leaves out is told in words. */
function datesInWords({ from, to }: { from: string | null; to: string | null }): string[] {
  const told = (which: string, date: string | null) => {
    if (date === null || ftmDate(date) === date) return [];
    const { day, note } = edtfWords(date);
    return [`${which} ${[day, note].filter(Boolean).join(", ")}`];
  };
  return [...told("From", from), ...told("To", to)];
}
