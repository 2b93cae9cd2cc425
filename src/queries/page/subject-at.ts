import type { Reader } from "@/db/connection";
import type { SubjectAddress } from "@/domain/address/subject-address";

/** The subject whose page stands, or stood, at an address; null where there never was one under that name. */
export async function subjectAt(
  db: Reader,
  { kind, by, name, section }: SubjectAddress,
): Promise<{ id: string; withdrawn: boolean } | null> {
  const select = { id: true, withdrawn: true } as const;
  if (kind === "story") return db.story.findUnique({ where: { slug: name }, select });
  if (kind === "claim") return db.claim.findUnique({ where: { id: name }, select });
  if (kind === "article") return db.article.findUnique({ where: { id: name }, select });
  if (by === "id") return db.entity.findUnique({ where: { id: name }, select });
  const own = { kind: section === "people" ? ("person" as const) : ("organization" as const), slug: name };
  return db.entity.findUnique({ where: { kind_slug: own }, select });
}
