import { z } from "zod";
import { ExternalScheme, externalHref } from "../external-id";
import type { EntityListItem, EntityPage, PositionLine, SanctionLine } from "../pages";
import { ArticleRefJson, articleRefJson, EntityRefJson, entityRefJson, InstantJson } from "./reference-json";
import { reworded, rewordingsJson } from "./rewording-json";

const NameJson = z.object({ text: z.string(), language: z.string().nullable(), kind: z.string() });
const ExternalIdJson = z
  .object({ scheme: ExternalScheme, value: z.string(), url: z.string().nullable() })
  .meta({ id: "ExternalId" });
const PeriodJson = {
  from: z.string().nullable().describe("EDTF"),
  to: z.string().nullable().describe("EDTF"),
};

export const PositionJson = z
  .object({
    id: z.string(),
    title: z.string(),
    person: EntityRefJson,
    organization: EntityRefJson,
    ...PeriodJson,
    note: z.string().nullable(),
  })
  .meta({ id: "Position" });

export const SanctionJson = z
  .object({
    id: z.string(),
    entity: EntityRefJson,
    authority: EntityRefJson,
    ...PeriodJson,
    programme: z.string().nullable(),
    reason: z.string().nullable(),
    url: z.string().nullable(),
  })
  .meta({ id: "Sanction" });

export const EntityListItemJson = EntityRefJson.extend({
  description: z.string().nullable(),
  names: z.array(NameJson),
  claims: z.int(),
}).meta({ id: "EntityListItem" });

export const EntityJson = EntityRefJson.extend({
  description: z.string().nullable(),
  ...reworded,
  ended: z.string().nullable().describe("EDTF: when the person died, or the organization ceased to be"),
  publishes: z.boolean(),
  names: z.array(NameJson),
  externalIds: z.array(ExternalIdJson).describe("Its ids in other records"),
  positions: z.array(PositionJson),
  sanctions: z.array(SanctionJson),
  sanctionsImposed: z.array(SanctionJson),
  articles: z.array(ArticleRefJson),
  articleCount: z.int().describe("How many articles of it there are: `articles` are the newest"),
  recordedAt: InstantJson,
  revision: z.int(),
}).meta({ id: "Entity" });

export function entityListItemJson({
  card,
  names,
  claims,
}: EntityListItem): z.infer<typeof EntityListItemJson> {
  return { ...entityRefJson(card.ref), description: card.description, names, claims };
}

export function entityJson(page: EntityPage): z.infer<typeof EntityJson> {
  return {
    ...entityRefJson(page.ref),
    description: page.description,
    reworded: rewordingsJson(page.reworded),
    ended: page.ended,
    publishes: page.publishes,
    names: page.names,
    externalIds: page.externalIds.map((one) => ({ ...one, url: externalHref(one) })),
    positions: page.positions.map(positionJson),
    sanctions: page.sanctions.map(sanctionJson),
    sanctionsImposed: page.sanctionsImposed.map(sanctionJson),
    articles: page.articles.map(articleRefJson),
    articleCount: page.articleCount,
    recordedAt: page.recordedAt.toISOString(),
    revision: page.revision,
  };
}

function positionJson({ person, organization, ...line }: PositionLine): z.infer<typeof PositionJson> {
  return { ...line, person: entityRefJson(person), organization: entityRefJson(organization) };
}

export function sanctionJson({ entity, authority, ...line }: SanctionLine): z.infer<typeof SanctionJson> {
  return { ...line, entity: entityRefJson(entity), authority: entityRefJson(authority) };
}
