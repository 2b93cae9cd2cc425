import type { Reader } from "@/db/connection";
import type { ClaimPage } from "@/domain/pages";
import { statusAsOf } from "@/domain/status/status";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { claimRecord, recordInclude, reference } from "./claim-records";
import { facetsOf, totalOf } from "./facets";
import { settle } from "./search/respell";
import { pageOf } from "./timeline";

/** Null where there is no such claim. One not yet public at `asOf` comes back with its first day, for the page to say so. */
export async function claimPage(db: Reader, id: string, asOf: Date): Promise<ClaimPage | null> {
  return (await claimPages(db, [id], asOf))[0] ?? null;
}

/** In the order of `ids`; an unknown id is left out. */
export async function claimPages(db: Reader, ids: readonly string[], asOf: Date): Promise<ClaimPage[]> {
  const rows = await db.claim.findMany({
    where: { id: { in: [...ids] } },
    include: {
      ...recordInclude,
      entities: { orderBy: { ordinal: "asc" }, include: { entity: reference } },
      stories: {
        orderBy: { storyId: "asc" },
        include: { story: { select: { slug: true, headline: true } } },
      },
      questions: {
        where: { publishedAt: { lte: asOf } },
        orderBy: { key: "asc" },
        include: { answeredBy: { select: { firstPublishedAt: true } } },
      },
    },
  });
  const pages = new Map(
    rows.map((row): [string, ClaimPage] => {
      const record = claimRecord(row);
      const page = {
        record,
        report: statusAsOf(record, asOf),
        stories: row.stories.map(({ story }) => story),
        entities: row.entities.map(({ entity }) => entity),
        questions: row.questions
          .filter(({ answeredBy }) => !answeredBy?.firstPublishedAt || answeredBy.firstPublishedAt > asOf)
          .map(({ id, text }) => ({ id, text })),
        firstPublishedAt: row.firstPublishedAt,
        recordedAt: row.recordedAt,
        revision: row.revision,
      };
      return [row.id, page];
    }),
  );
  return ids.flatMap((id) => pages.get(id) ?? []);
}

/** The claims that match, a page of them, with their number and, where asked for, the facets. */
export async function claimList(db: Reader, query: TimelineQuery, withFacets: boolean) {
  const { resolved, respelled } = await settle(db, query);
  const [page, total, facets] = await Promise.all([
    pageOf(db, resolved),
    totalOf(db, resolved),
    withFacets ? facetsOf(db, resolved) : null,
  ]);
  const claims = await claimPages(
    db,
    page.rows.map(({ id }) => id),
    query.asOf,
  );
  return { claims, total, facets, respelled, next: page.next };
}
