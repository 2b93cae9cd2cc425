import type { Reader } from "@/db/connection";
import type { WebhookLine } from "@/domain/webhook/webhook";

/** Receivers that are to be looked at, each with what it was told. */
export async function dueWebhooks(
  db: Reader,
  edition: string,
  at: Date,
): Promise<{ id: string; path: string; since: Date; told: string[] }[]> {
  return db.$queryRaw`
    SELECT id::text, path, since,
      ARRAY(SELECT change FROM webhook_delivery d WHERE d.webhook_id = w.id) AS told
    FROM webhook w WHERE state = 'going' AND (next_at <= ${at} OR edition <> ${edition}) ORDER BY next_at, id`;
}

/** As many of what a receiver was told as are listed. */
const mostListed = 50;

/** All receivers, the newest first, each with what it was told last. */
export async function webhookLines(db: Reader): Promise<WebhookLine[]> {
  const rows = await db.webhook.findMany({
    orderBy: [{ madeAt: "desc" }, { id: "asc" }],
    include: {
      deliveries: {
        where: { isKnown: false },
        orderBy: [{ madeAt: "desc" }, { id: "asc" }],
        take: mostListed,
      },
    },
  });
  return rows.map(({ id, url, path, form, state, secret, by, deliveries }) => ({
    ...{ id, url, path, form, state, secret, by },
    deliveries: deliveries.map(({ id, change, madeAt, tries, endedAt, isTaken, said }) => ({
      ...{ id, change, tries, said, madeAt: madeAt.toISOString() },
      how: endedAt === null ? ("waiting" as const) : isTaken ? ("taken" as const) : ("failed" as const),
    })),
  }));
}
