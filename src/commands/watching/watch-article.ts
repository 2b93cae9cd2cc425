import type { Tx } from "@/db/connection";
import { nextLook } from "@/domain/watching/next-look";

/**
 * Watches an article that came in from its address, from the page that it was read from (`snapshot`) where that was kept. One
 * that is watched already, or was let go, stays so; its page is that one from now on.
 */
export async function watchArticle(
  tx: Tx,
  of: { articleId: string; url: string; snapshot: string | null; by: string; at: Date },
): Promise<void> {
  const { articleId, url, snapshot, by, at } = of;
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return;
  const page = snapshot === null ? null : await tx.pageSnapshot.findUnique({ where: { id: snapshot } });
  const type = (page?.headers as Record<string, unknown> | undefined)?.["content-type"];
  const had = page && {
    ...{ hash: page.hash, type: typeof type === "string" ? type : null, etag: null, lastModified: null },
  };
  const pause = nextLook({ quiet: 0, retryAfter: null, chance: Math.random() });
  await tx.articleWatch.upsert({
    where: { articleId },
    create: {
      ...{ articleId, url, host: new URL(url).host, by, addedAt: at, ...had },
      nextAt: new Date(at.getTime() + pause * 1_000),
    },
    update: { ...had },
  });
}
