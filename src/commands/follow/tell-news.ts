import { createHash, randomUUID } from "node:crypto";
import type { Tx } from "@/db/connection";
import type { FeedEntry } from "@/domain/change/feed-entries";
import { newsFor, nextLookAt, type Often } from "@/domain/follow/follow-form";

/** One who follows, with what is new to them. */
export type Looked = { id: string; often: Often; news: Pick<FeedEntry, "id" | "first">[] };

/** Keeps what is to be told, a mail for each who has any news, in the transaction that ends the look. */
export async function tellNews(
  tx: Tx,
  { looked, edition, host, at }: { looked: readonly Looked[]; edition: string; host: string; at: Date },
): Promise<void> {
  const old = new Date(at.getTime() - newsFor);
  for (const { id, often, news } of looked) {
    const { count } = await tx.follow.updateMany({
      where: { id },
      data: { edition, nextAt: nextLookAt(often, at) },
    });
    // Stopped since it was looked at.
    if (count === 0) continue;
    await tx.$executeRaw`UPDATE follow SET since = greatest(since, ${old}) WHERE id = ${id}::uuid`;
    await tx.mailChange.deleteMany({ where: { followId: id, first: { lt: old } } });
    if (news.length === 0) continue;
    const mail = randomUUID();
    const messageId = messageName(id, news, host);
    await tx.mail.create({
      data: { id: mail, followId: id, messageId, isConfirmation: false, madeAt: at, nextAt: at },
    });
    // One that was told already would end all of this: a change is in one mail.
    await tx.mailChange.createMany({
      data: news.map(({ id: change, first }) => ({ followId: id, change, first, mailId: mail })),
    });
  }
  await tx.mail.deleteMany({ where: { endedAt: { lt: old } } });
}

/** The name of a mail, by the ids of the changes in it and whose it is: the same mail has the same name, wherever it is made. */
function messageName(follow: string, news: readonly { id: string }[], host: string): string {
  const changes = news.map(({ id }) => id).sort();
  const sum = createHash("sha256")
    .update(JSON.stringify([follow, ...changes]))
    .digest("hex");
  return `<change.${sum.slice(0, 40)}@${host}>`;
}
