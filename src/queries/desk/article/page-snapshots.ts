import { z } from "zod";
import type { Reader } from "@/db/connection";

const Headers = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** A page that was fetched, with its bytes as they are kept; null where there is none of that id. */
export async function keptPage(db: Reader, id: string) {
  const row = await db.pageSnapshot.findUnique({ where: { id }, include: { content: true } });
  if (!row) return null;
  const { askedUrl, url, status, fetchedAt, hash, articleId, content } = row;
  const headers = Headers.parse(row.headers);
  const type = [headers["content-type"] ?? []].flat()[0];
  return { id, askedUrl, url, status, fetchedAt, articleId, headers, type, hash, packed: content.bytes };
}
