import type { Reader } from "@/db/connection";
import type { ListPublication } from "@/db/generated/client";
import type { KeptLine, ListLine } from "@/domain/lists/list-lines";

/** The sanction lists, each with the publication that stands and the one that was refused since, if any. */
export async function listLines(db: Reader): Promise<ListLine[]> {
  const rows = await db.sanctionList.findMany({
    where: { state: { not: "removed" } },
    include: {
      publications: { orderBy: { cameAt: "desc" }, take: 1 },
      jobs: { where: { state: { in: ["waiting", "running"] } }, select: { id: true } },
      _count: {
        select: {
          publications: { where: { number: { not: null } } },
          matches: { where: { OR: [{ state: "open" }, { news: { not: null } }] } },
        },
      },
    },
    orderBy: { key: "asc" },
  });
  const lines: ListLine[] = [];
  for (const { publications, jobs, _count, ...list } of rows) {
    const { id, key, title, authority, state, url, failure, nextAt } = list;
    const kept = await db.listPublication.findFirst({
      where: { listId: id, number: { not: null } },
      orderBy: { number: "desc" },
    });
    const [last] = publications;
    const [job] = jobs;
    lines.push({
      ...{ id, key, title, authority, state, url, failure },
      nextAt: nextAt?.toISOString() ?? null,
      isAsked: jobs.length > 0,
      read: job ? await readSoFar(db, job.id) : 0,
      kept: kept && keptLine(kept),
      publications: _count.publications,
      refused: last?.refused
        ? { words: last.refused, source: last.source, at: last.cameAt.toISOString() }
        : null,
      open: _count.matches,
    });
  }
  return lines;
}

/** What a job reads is laid ready under its own id. */
async function readSoFar(db: Reader, reading: string): Promise<number> {
  const { _max } = await db.listStaged.aggregate({ where: { reading }, _max: { place: true } });
  return _max.place ?? 0;
}

function keptLine({
  number,
  publishedOn,
  cameAt,
  source,
  by,
  entries,
  added,
  changed,
  gone,
}: ListPublication): KeptLine {
  return {
    ...{ number: number!, source, by, entries, added, changed, gone },
    publishedOn: publishedOn!.toISOString().slice(0, 10),
    cameAt: cameAt.toISOString(),
  };
}
