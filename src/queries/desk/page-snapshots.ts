import type { Reader } from "@/db/connection";

/** A page that was fetched, with its bytes as they are kept; null where there is none of that id. */
export async function keptPage(db: Reader, id: string) {
  const row = await db.pageSnapshot.findUnique({ where: { id }, include: { content: true } });
  if (!row) return null;
  const { askedUrl, url, fetchedAt, hash, content, headers } = row;
  const type = (headers as Record<string, string | undefined>)["content-type"];
  return { id, askedUrl, url, fetchedAt, type, hash, packed: content.bytes };
}
