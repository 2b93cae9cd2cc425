import { randomUUID } from "node:crypto";
import type { Database, Tx } from "@/db/connection";
import { watchArticle } from "../watching/watch-article";

export type FetchedPage = {
  id: string;
  askedUrl: string;
  url: string;
  status: number;
  headers: Record<string, string | string[]>;
  fetchedAt: Date;
  /** SHA-256 of the page's bytes, the same packed by gzip, and how many there were before. */
  content: { hash: string; packed: Uint8Array<ArrayBuffer>; size: number };
};

/** Keeps a page as it was had, as proof. The bytes are kept once for all that are the same. */
export async function saveSnapshot(tx: Tx, { content, ...page }: FetchedPage): Promise<void> {
  const { hash, packed, size } = content;
  await tx.pageContent.createMany({ data: [{ hash, bytes: packed, size }], skipDuplicates: true });
  await tx.pageSnapshot.createMany({ data: [{ ...page, hash }], skipDuplicates: true });
}

/** The same for a page that was fetched for an article that is in already, which is watched from then on. */
export function keepPage(
  db: Database,
  {
    articleId,
    askedUrl,
    url,
    status,
    headers,
    fetchedAt,
    content,
    by,
  }: Omit<FetchedPage, "id"> & { articleId: string; by: string },
): Promise<void> {
  const id = randomUUID();
  return db.$transaction(async (tx) => {
    await saveSnapshot(tx, { id, askedUrl, url, status, headers, fetchedAt, content });
    await tx.pageSnapshot.update({ where: { id }, data: { articleId } });
    await watchArticle(tx, { articleId, url, snapshot: id, by, at: fetchedAt });
  });
}
