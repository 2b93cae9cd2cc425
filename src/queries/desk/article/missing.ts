import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { pointsAt, type References } from "@/domain/draft/references";
import type { ContentOf, DeskKind } from "@/domain/draft/subject";
import type { SubjectKind } from "../../article/snapshots";

type Content = ContentOf<DeskKind>;

const kinds: Record<Exclude<keyof References, "versions">, SubjectKind> = {
  entities: "entity",
  articles: "article",
  claims: "claim",
  stories: "story",
};

/** Ids that a subject points at, and did not `before`, that are neither published nor drafted. */
export async function missingReferences(
  db: Reader,
  content: Content,
  before: Content | null,
): Promise<string[]> {
  const pointed = newReferences(content, before);
  const missing: string[] = [];
  for (const [list, of] of Object.entries(kinds) as [keyof typeof kinds, SubjectKind][]) {
    const ids = [...new Set(pointed[list])];
    if (ids.length === 0) continue;
    const published = Prisma.raw(`"${of}"`);
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM unnest(${ids}::text[]) AS asked(id)
      WHERE NOT EXISTS (SELECT FROM ${published} p WHERE p.id = asked.id)
        AND NOT EXISTS (SELECT FROM draft d WHERE d.kind = ${of}::desk_kind AND d.id = asked.id)`;
    missing.push(...rows.map(({ id }) => id));
  }
  const versions = [...new Set(pointed.versions)];
  if (versions.length === 0) return missing;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM unnest(${versions}::text[]) AS asked(id)
    WHERE NOT EXISTS (SELECT FROM article_version v WHERE v.id = asked.id)
      AND NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'article'
        AND d.content->'versions' @> jsonb_build_array(jsonb_build_object('id', asked.id)))`;
  return [...missing, ...rows.map(({ id }) => id)];
}

function newReferences(content: Content, before: Content | null): References {
  const now = pointsAt(content);
  if (!before) return now;
  const then = pointsAt(before);
  const added = (list: keyof References) => {
    const known = new Set(then[list]);
    return now[list].filter((id) => !known.has(id));
  };
  return {
    entities: added("entities"),
    versions: added("versions"),
    articles: added("articles"),
    claims: added("claims"),
    stories: added("stories"),
  };
}
