import { z } from "zod";
import type { ArticleRef, EntityRef } from "../claim";
import { isoShort } from "../time/date-words";
import { entityHref } from "../timeline/entry-of";
import { EntityKind } from "../vocabulary";

/** Public time as it was given: a bare day where no hour is known. */
export const InstantJson = z.string().describe("ISO 8601: a date, or an instant in UTC");

/** A place in the text of an article version. */
const offset = (which: string) =>
  z.int().nullable().describe(`${which}, in UTF-16 code units; null where the words are not in this version`);
export const OffsetsJson = { start: offset("First unit"), end: offset("One past the last unit") };

export const EntityRefJson = z
  .object({ id: z.string(), kind: EntityKind, slug: z.string(), name: z.string(), path: z.string() })
  .meta({ id: "EntityReference" });

export const RefusalWords = z
  .string()
  .nullable()
  .describe("What they would not say, in the words of the article; null where they would not speak at all");

export const ArticleRefJson = z
  .object({
    id: z.string(),
    title: z.string(),
    url: z.string().nullable(),
    path: z.string(),
    outlet: EntityRefJson,
    publishedAt: InstantJson,
  })
  .meta({ id: "ArticleReference" });

export function entityRefJson(entity: EntityRef): z.infer<typeof EntityRefJson> {
  const { id, kind, slug, name } = entity;
  return { id, kind, slug, name, path: entityHref(entity) };
}

export function articleRefJson({
  id,
  title,
  url,
  outlet,
  publishedAt,
}: ArticleRef): z.infer<typeof ArticleRefJson> {
  return {
    id,
    title,
    url,
    path: `/articles/${id}`,
    outlet: entityRefJson(outlet),
    publishedAt: isoShort(publishedAt),
  };
}
