import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { ArticleRef, EntityRef } from "@/domain/claim";
import { firstPublic, type Held, pointedAt, recordedClaim } from "@/domain/dossier/recorded-claim";
import { ArticleSnapshot, ClaimSnapshot, EntitySnapshot, StorySnapshot } from "@/domain/dossier/snapshot";
import type { ClaimPage, ListedClaim } from "@/domain/pages";
import { statusAsOf } from "@/domain/status/status";
import { revisionsBy, snapshotsWhere, withId } from "../change/revisions";
import { shownIds, takenDown, withoutTakenDown } from "../change/taken-down";
import { rewordingsOf, wordedAt } from "../change/words-then";
import { withoutFormerNames } from "./unnamed-sources";

export type RecordedClaim = Omit<ListedClaim, "questions"> & { revisedAt: Date };

/** A claim as it was held at `recorded`, looked at from `asOf`. Null where it was not on record by then. */
export async function recordedClaimPage(
  db: Reader,
  id: string,
  asOf: Date,
  recorded: Date,
): Promise<Omit<ClaimPage, "questions"> | null> {
  const [[claim], reworded] = await Promise.all([
    recordedClaims(db, [id], asOf, recorded),
    rewordingsOf(db, "claim", id, asOf, recorded),
  ]);
  return claim ? { ...claim, reworded } : null;
}

/** In the order of `ids`; those not on record by then are left out. */
export async function recordedClaims(
  db: Reader,
  ids: readonly string[],
  asOf: Date,
  recorded: Date,
): Promise<RecordedClaim[]> {
  const shown = await shownIds(db, "claim", ids);
  const all = await revisionsBy(db, "claim", ClaimSnapshot, shown, recorded);
  const revisions = await withoutFormerNames(db, await withoutTakenDown(db, all));
  const snapshots = [...revisions.values()].flatMap((each) => each.at(-1)?.snapshot ?? []);
  const [held, stories] = await Promise.all([
    heldAt(db, snapshots, recorded),
    storiesHolding(db, ids, recorded),
  ]);
  const newest = ids.flatMap((id) => {
    const own = revisions.get(id);
    const last = own?.at(-1);
    const record = own ? recordedClaim(own, held) : null;
    if (!own || !last?.snapshot || !record) return [];
    return [
      {
        record,
        stories: stories.filter(({ claimIds }) => claimIds.includes(id)),
        entities: last.snapshot.entityIds.map(held.entity),
        firstPublishedAt: firstPublic(last.snapshot),
        recordedAt: own[0]!.at,
        revision: last.number,
        revisedAt: last.at,
      },
    ];
  });
  return (await wordedAt(db, newest, asOf, recorded)).map(({ stories, ...page }) => ({
    ...page,
    report: statusAsOf(page.record, asOf),
    stories: stories.map(({ slug, headline }) => ({ slug, headline })),
    timeZone: stories.find(({ timeZone }) => timeZone !== null)?.timeZone ?? null,
  }));
}

async function storiesHolding(db: Reader, claimIds: readonly string[], recorded: Date) {
  const condition = Prisma.sql`"to"->'claimIds' ?| ${[...claimIds]}`;
  const stories = await snapshotsWhere(db, "story", StorySnapshot, condition, recorded);
  const gone = await takenDown(
    db,
    "story",
    stories.map(({ id }) => id),
  );
  return stories.filter(({ id }) => !gone.has(id));
}

/** People, organizations and articles as they were named then. */
async function heldAt(db: Reader, claims: readonly ClaimSnapshot[], recorded: Date): Promise<Held> {
  const pointed = claims.map(pointedAt);
  const versions = pointed.flatMap((each) => each.versions);
  const articles = await articlesAt(db, await articlesOf(db, versions), recorded);
  const ids = pointed.flatMap((each) => each.entities);
  const [entities, names] = await Promise.all([entitiesAt(db, ids, recorded), namesEver(db, ids)]);
  const byVersion = new Map(
    articles.flatMap(({ ref, versionIds }) => versionIds.map((version) => [version, ref] as const)),
  );
  return {
    entity: (id) => found(entities, id),
    namesOf: (id) => found(names, id),
    articleOf: (version) => found(byVersion, version),
  };
}

/** Versions are only ever added, and never change hands: the table knows to which article each belongs. */
async function articlesOf(db: Reader, versions: readonly string[]): Promise<string[]> {
  const rows = await db.articleVersion.findMany({
    where: { id: { in: [...new Set(versions)] } },
    select: { articleId: true },
  });
  return rows.map(({ articleId }) => articleId);
}

export async function articlesAt(
  db: Reader,
  ids: readonly string[],
  recorded: Date,
): Promise<{ ref: ArticleRef; versionIds: string[] }[]> {
  const shown = await shownIds(db, "article", ids);
  const snapshots = await snapshotsWhere(db, "article", ArticleSnapshot, withId(shown), recorded);
  const outlets = await entitiesAt(
    db,
    snapshots.map(({ outletId }) => outletId),
    recorded,
  );
  const byId = new Map(
    snapshots.map(({ id, title, url, outletId, publishedAt, language, versions }) => {
      const outlet = found(outlets, outletId);
      const ref = { id, title, url, publishedAt: new Date(publishedAt), language, outlet };
      return [id, { ref, versionIds: versions.map((version) => version.id) }];
    }),
  );
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

async function entitiesAt(
  db: Reader,
  ids: readonly string[],
  recorded: Date,
): Promise<Map<string, EntityRef>> {
  const snapshots = await snapshotsWhere(db, "entity", EntitySnapshot, withId(ids), recorded);
  return new Map(
    snapshots.map(({ id, kind, slug, names, publishes }) => [
      id,
      { id, kind, slug, name: names[0]?.text ?? slug, publishes },
    ]),
  );
}

/** By which they were ever known: whom words told by no name that was held then, they may tell by one that is held now. */
async function namesEver(db: Reader, ids: readonly string[]): Promise<Map<string, string[]>> {
  const revisions = await revisionsBy(db, "entity", EntitySnapshot, ids, null);
  return new Map(
    [...revisions].map(([id, own]) => [
      id,
      own.flatMap(({ snapshot }) => snapshot?.names.map(({ text }) => text) ?? []),
    ]),
  );
}

/** What a snapshot points at was stored with it or before: a gap is a broken promise of ours. */
function found<T>(held: ReadonlyMap<string, T>, id: string): T {
  const value = held.get(id);
  if (value === undefined) throw new Error(`the record points at ${id}, which was not on record by then`);
  return value;
}
