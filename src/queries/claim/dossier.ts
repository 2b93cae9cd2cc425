import type { Reader } from "@/db/connection";
import { composeDossier } from "@/domain/dossier/compose-dossier";
import type { Dossier } from "@/domain/dossier/dossier";
import {
  ArticleSnapshot,
  ClaimSnapshot,
  EntitySnapshot,
  QuestionSnapshot,
  StorySnapshot,
} from "@/domain/dossier/snapshot";
import { type Held, heldSnapshots } from "../article/snapshots";

/** The whole of a story as a dossier that imports to the same state; null where there is no such story. */
export async function dossierOfStory(db: Reader, slug: string): Promise<Dossier | null> {
  const row = await db.story.findUnique({
    where: { slug },
    select: { id: true, questions: { select: { id: true }, orderBy: { key: "asc" } } },
  });
  if (!row) return null;
  const story = (await heldSnapshots(db, "story", StorySnapshot, [row.id])).get(row.id)!.snapshot;
  const claims = inOrder(story.claimIds, await heldSnapshots(db, "claim", ClaimSnapshot, story.claimIds));
  const questionIds = row.questions.map(({ id }) => id);
  const questions = inOrder(
    questionIds,
    await heldSnapshots(db, "open_question", QuestionSnapshot, questionIds),
  );
  const articleIds = await articlesHolding(db, story, claims, questions);
  const articles = inOrder(articleIds, await heldSnapshots(db, "article", ArticleSnapshot, articleIds));
  const entities = await entitiesFrom(db, [
    ...claims.flatMap(entitiesIn),
    ...questions.flatMap(({ refusals }) => refusals.flatMap(({ sourceId }) => sourceId ?? [])),
    ...articles.map(({ outletId }) => outletId),
  ]);
  return composeDossier({ story, entities, articles, claims, questions });
}

/** The story's own articles, and those that its claims and questions quote. */
async function articlesHolding(
  db: Reader,
  story: StorySnapshot,
  claims: ClaimSnapshot[],
  questions: QuestionSnapshot[],
): Promise<string[]> {
  const versionIds = [
    ...claims.flatMap(({ attributions }) => attributions.map(({ versionId }) => versionId)),
    ...questions.flatMap(({ versionId }) => versionId ?? []),
  ];
  const quoted = await db.articleVersion.findMany({
    where: { id: { in: [...new Set(versionIds)] } },
    select: { articleId: true },
    orderBy: { id: "asc" },
  });
  return [...new Set([...story.articleIds, ...quoted.map(({ articleId }) => articleId)])];
}

function entitiesIn(claim: ClaimSnapshot): string[] {
  return [
    ...claim.entityIds,
    ...claim.attributions.flatMap(({ sourceId, relays }) =>
      [sourceId ?? [], relays.flatMap(({ entityId }) => entityId ?? [])].flat(),
    ),
    ...claim.evidence.flatMap(({ publisherId }) => publisherId ?? []),
  ];
}

/** With everybody they hold a post at or are sanctioned by, and those in turn. */
async function entitiesFrom(db: Reader, ids: readonly string[]): Promise<EntitySnapshot[]> {
  const found = new Map<string, Held<EntitySnapshot>>();
  for (let wanted = [...new Set(ids)]; wanted.length > 0; ) {
    const held = await heldSnapshots(db, "entity", EntitySnapshot, wanted);
    for (const [id, one] of held) found.set(id, one);
    const next = [...held.values()].flatMap(({ snapshot }) => [
      ...snapshot.positions.map(({ organizationId }) => organizationId),
      ...snapshot.sanctions.map(({ authorityId }) => authorityId),
    ]);
    wanted = [...new Set(next)].filter((id) => !found.has(id));
  }
  return [...found.values()]
    .map(({ snapshot }) => snapshot)
    .sort((a, b) => a.kind.localeCompare(b.kind) * -1 || a.slug.localeCompare(b.slug));
}

function inOrder<T>(ids: readonly string[], held: ReadonlyMap<string, Held<T>>): T[] {
  return ids.flatMap((id) => held.get(id)?.snapshot ?? []);
}
