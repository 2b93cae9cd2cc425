import type { Reader } from "@/db/connection";
import { titleOf } from "@/domain/draft/subject-words";
import type { ChangeKind } from "@/domain/watching/change-kind";
import { type ChangedClaim, type SourceChange, SourceDifferences } from "@/domain/watching/source-change";
import type { WatchTold } from "@/domain/watching/watch-told";
import { knownEntities } from "../entity/known-entities";
import { deskSubjects } from "../newsroom/subjects";

/** So many are shown at once; those that were settled make room for others. */
const most = 30;
/** So many places of one. */
const mostTold = 40;

/** How many articles changed at their source in a way that nobody has settled yet. */
export async function changesOpen(db: Reader): Promise<number> {
  return db.sourceChange.count({ where: { closedAt: null } });
}

/** Articles that changed at their source and wait, the newest change first. */
export async function sourceChanges(db: Reader): Promise<SourceChange[]> {
  const rows = await db.sourceChange.findMany({
    where: { closedAt: null },
    orderBy: [{ changedAt: "desc" }, { id: "asc" }],
    take: most,
    include: { claims: { orderBy: [{ kind: "asc" }, { subjectId: "asc" }] } },
  });
  const articles = await deskSubjects(
    db,
    "article",
    rows.map(({ articleId }) => articleId),
  );
  const outlets = await knownEntities(
    db,
    articles.map(({ content }) => content.outletId),
  );
  const idsOf = (of: string) =>
    rows.flatMap(({ claims }) => claims.filter(({ kind }) => kind === of).map(({ subjectId }) => subjectId));
  const claims = await deskSubjects(db, "claim", idsOf("claim"));
  const questions = await deskSubjects(db, "open_question", idsOf("open_question"));
  const words = new Map<string, string>([
    ...claims.map(({ id, content }) => [`claim ${id}`, titleOf("claim", content)] as const),
    ...questions.map(
      ({ id, content }) => [`open_question ${id}`, titleOf("open_question", content)] as const,
    ),
  ]);
  return rows.flatMap(({ claims: touched, ...row }): SourceChange[] => {
    const article = articles.find(({ id }) => id === row.articleId);
    if (!article) return [];
    const { title, outletId, url, rights } = article.content;
    const differences = SourceDifferences.parse(row.differences);
    const kinds = [...new Set(differences.flatMap((one) => one.kinds))] satisfies ChangeKind[];
    return [
      {
        ...{ id: row.id, round: row.round, kinds },
        article: {
          ...{ id: article.id, title, url, isWhole: rights !== "excerpts_only" },
          outlet: outlets.find(({ id }) => id === outletId)?.name ?? "",
        },
        foundAt: row.foundAt.toISOString(),
        changedAt: row.changedAt.toISOString(),
        differences: differences.slice(0, mostTold),
        untold: Math.max(0, differences.length - mostTold),
        // One that was dropped meanwhile rests on nothing.
        claims: touched.flatMap(({ kind, subjectId, before, after, outcome, decidedBy }): ChangedClaim[] => {
          const said = words.get(`${kind} ${subjectId}`);
          if (said === undefined || (kind !== "claim" && kind !== "open_question")) return [];
          return [{ kind, id: subjectId, words: said, before, after, outcome, decidedBy }];
        }),
        seenBy: row.seenRound === row.round ? row.seenBy : null,
        closed: row.closedAt !== null,
      },
    ];
  });
}

/** Whether and how an article is watched, as its page at the desk tells; null where it never was. */
export async function watchTold(db: Reader, articleId: string): Promise<WatchTold | null> {
  const row = await db.articleWatch.findUnique({ where: { articleId } });
  if (!row) return null;
  const open = await db.sourceChange.count({ where: { articleId, closedAt: null } });
  const told = await db.articleGone.count({ where: { articleId, until: null } });
  const { watched, failure, gone, lookedAt, nextAt, goneAt, changedAt } = row;
  return {
    ...{ watched, failure, gone, nextAt: nextAt.toISOString(), isChanged: open > 0, isGoneTold: told > 0 },
    lookedAt: lookedAt?.toISOString() ?? null,
    changedAt: changedAt?.toISOString() ?? null,
    goneAt: goneAt?.toISOString() ?? null,
  };
}
