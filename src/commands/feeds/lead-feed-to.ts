import type { Tx } from "@/db/connection";
import { Prisma } from "@/db/generated/client";

/** Has a feed stand at another address, which a page named, and asked there. Where that one is on the list, this one goes. */
export async function leadFeedTo(tx: Tx, id: string, url: string, at: Date): Promise<void> {
  const other = await tx.feed.findUnique({ where: { url } });
  const afresh = {
    state: "looking" as const,
    failures: 0,
    failure: null,
    choices: Prisma.DbNull,
    nextAt: at,
  };
  if (other === null || other.id === id) {
    await tx.feed.update({ where: { id }, data: { ...afresh, url, host: new URL(url).host } });
    return;
  }
  if (other.state === "removed" || other.state === "ended")
    await tx.feed.update({ where: { id: other.id }, data: afresh });
  await tx.feed.update({ where: { id }, data: { state: "removed", choices: Prisma.DbNull, askedAt: at } });
}
