import type { withHouse } from "@/cli/app-database";

type Db = Parameters<Parameters<typeof withHouse>[0]>[0];

const noted = ["attribution", "status_span", "claim"] as const;

/**
 * Milliseconds that search adds to publishing: a claim gets one more attribution and another status, thirty times with
 * the upkeep of search and thirty times without it, and is put back each time.
 */
export async function addedByPublishing(
  db: Db,
): Promise<{ added: number; without: number; slowest: number }> {
  const claims = await db.claim.findMany({ take: 60, orderBy: { id: "asc" }, select: { id: true } });
  const publish = async (id: string) => {
    const [attribution] = await db.attribution.findMany({ where: { claimId: id }, take: 1 });
    const { id: _, key: __, ...said } = attribution!;
    const begun = performance.now();
    await db.$transaction(async (tx) => {
      await tx.attribution.create({
        data: {
          ...said,
          id: `${attribution!.id}bench`,
          key: "bench",
          stance: "denies",
          publishedAt: new Date("2025-06-01"),
        },
      });
      await tx.statusSpan.updateMany({ where: { claimId: id, to: null }, data: { status: "disputed" } });
    });
    return performance.now() - begun;
  };
  const medianOf = async (ids: string[]) => {
    const times: number[] = [];
    for (const id of ids) times.push(await publish(id));
    return times.sort((a, b) => a - b);
  };
  const ids = claims.map(({ id }) => id);
  const spans = await db.statusSpan.findMany({ where: { claimId: { in: ids }, to: null } });
  const withSearch = await medianOf(ids.slice(0, 30));
  for (const table of noted) await db.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  const without = await medianOf(ids.slice(30));
  for (const table of noted) await db.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await db.attribution.deleteMany({ where: { key: "bench" } });
  for (const { claimId, from, status } of spans)
    await db.statusSpan.update({ where: { claimId_from: { claimId, from } }, data: { status } });
  const round = (ms: number) => Math.round(ms * 10) / 10;
  const [middle, middleWithout] = [withSearch[15]!, without[15]!];
  return {
    added: round(middle - middleWithout),
    without: round(middleWithout),
    slowest: round(withSearch.at(-1)!),
  };
}
