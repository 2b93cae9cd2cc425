import type { Reader } from "@/db/connection";

/** Addresses of stories that begin alike, published and drafted, also of those whose draft would give one up, or that had one before. */
export async function storySlugsLike(db: Reader, beginning: string): Promise<Set<string>> {
  const start = beginning.slice(0, 20);
  const rows = await db.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM story WHERE starts_with(slug, ${start})
    UNION SELECT content->>'slug' FROM draft WHERE kind = 'story' AND starts_with(content->>'slug', ${start})
    UNION SELECT "to"->>'slug' FROM revision WHERE subject_kind = 'story' AND starts_with("to"->>'slug', ${start})`;
  return new Set(rows.map(({ slug }) => slug));
}
