import type { Database, Tx } from "@/db/connection";
import { canonicalUrl } from "@/domain/article/canonical-url";
import { Dossier } from "@/domain/dossier/dossier";
import { type Fault, faultsOf } from "@/domain/dossier/faults";
import { firstSaid, type VersionsTold, versionsTold } from "@/domain/dossier/first-said";
import { mayBeOne } from "@/domain/dossier/may-be-one";
import {
  mergeArticle,
  mergeEntity,
  mergeForeignClaim,
  mergeOwnClaim,
  withFirstSaid,
} from "@/domain/dossier/merge";
import { type ResolvedDossier, resolveDossier } from "@/domain/dossier/resolve-dossier";
import {
  ArticleSnapshot,
  ClaimSnapshot,
  EntitySnapshot,
  QuestionSnapshot,
  StorySnapshot,
} from "@/domain/dossier/snapshot";
import { heldAddresses } from "@/queries/article/held-address";
import { heldSnapshots } from "@/queries/article/snapshots";
import { type Authorship, type Change, changesOf } from "./changes";
import { fillAddresses } from "./fill-addresses";
import { oneAtATime } from "./import-lock";
import { bearers, throughMerges } from "./redirect-merged";
import { stableId } from "./stable-id";
import { type Progress, type RecordChanges, writeRecord } from "./write-record";

/** How many subjects of each kind are new, changed, or as they were. */
export type ImportCounts = { created: number; changed: number; unchanged: number };
/** An article version that the file says is of another day than was held: what earlier days show of it moves. */
export type CorrectedDay = { title: string; from: string; to: string };
export type ImportResult =
  | {
      ok: true;
      dossier: string;
      slug: string;
      counts: ImportCounts;
      leftAlone: number;
      unsourced: string[];
      corrected: CorrectedDay[];
    }
  | { ok: false; reason: "invalid"; faults: Fault[] };

/**
 * Brings a dossier in: validated whole before anything is written, then written whole or not at all. The same
 * document twice changes nothing; a changed one leaves a revision for every subject that differs.
 */
export async function importDossier(
  db: Database,
  document: unknown,
  authorship: Authorship,
  onProgress?: Progress,
): Promise<ImportResult> {
  const parsed = Dossier.safeParse(document, { reportInput: true });
  if (!parsed.success) return { ok: false, reason: "invalid", faults: faultsOf(parsed.error) };
  return oneAtATime(db, async (tx) => {
    await fillAddresses(tx);
    const held = await heldAddresses(
      tx,
      parsed.data.articles.flatMap((article) => article.url ?? []),
    );
    const articleByUrl = (url: string) => held.get(canonicalUrl(url))?.id;
    const named = parsed.data.articles.map(({ url, dossier, id }) => {
      const at = url === null ? undefined : articleByUrl(url);
      return at ?? stableId("article", dossier ?? parsed.data.id, id);
    });
    const articles = await heldSnapshots(tx, "article", ArticleSnapshot, named);
    const versionsOf = (id: string) => articles.get(id)?.snapshot.versions ?? [];
    const result = resolveDossier(parsed.data, { idOf: stableId, articleByUrl, versionsOf });
    if (!result.ok) return { ok: false, reason: "invalid", faults: result.faults };
    const clash = await clashOfSlug(tx, result.resolved.story);
    if (clash) return { ok: false, reason: "invalid", faults: [clash] };
    const mistaken = await somebodyElse(tx, parsed.data, result.resolved.entities);
    if (mistaken.length > 0) return { ok: false, reason: "invalid", faults: mistaken };
    const { resolved } = result;
    const told = versionsTold(resolved.articles, versionsOf);
    return write(tx, await throughMerges(tx, resolved), told, authorship, onProgress);
  });
}

async function write(
  tx: Tx,
  { entities, articles, story, claims, questions }: ResolvedDossier,
  told: VersionsTold,
  authorship: Authorship,
  onProgress?: Progress,
): Promise<ImportResult> {
  const held = await tx.story.findUnique({
    where: { id: story.id },
    select: {
      claims: { select: { claimId: true }, orderBy: { ordinal: "asc" } },
      articles: { select: { articleId: true }, orderBy: { ordinal: "asc" } },
    },
  });
  // What the file leaves out is left alone: it stays in the story, after what the file names.
  const claimIds = joined(story.claimIds, held?.claims.map(({ claimId }) => claimId) ?? []);
  const articleIds = joined(story.articleIds, held?.articles.map(({ articleId }) => articleId) ?? []);
  const record: RecordChanges = {
    entities: await changesOf(tx, "entity", EntitySnapshot, entities, mergeEntity),
    articles: await changesOf(tx, "article", ArticleSnapshot, articles, (held, said) =>
      mergeArticle(held, said, story.dossier),
    ),
    claims: await changesOf(tx, "claim", ClaimSnapshot, claims, (held, said) => {
      const first = withFirstSaid(held, said, told);
      return held.dossier === story.dossier ? mergeOwnClaim(held, first) : mergeForeignClaim(held, first);
    }),
    stories: await changesOf(tx, "story", StorySnapshot, [{ ...story, claimIds, articleIds }]),
    questions: await changesOf(tx, "open_question", QuestionSnapshot, questions, (held, said) =>
      firstSaid(held, said, told),
    ),
  };
  await writeRecord(tx, record, authorship, onProgress);

  const changes = Object.values(record).flat();
  const created = changes.filter((change) => change.from === null).length;
  const subjects = entities.length + articles.length + claims.length + questions.length + 1;
  return {
    ok: true,
    dossier: story.dossier,
    slug: story.slug,
    counts: { created, changed: changes.length - created, unchanged: subjects - changes.length },
    leftAlone: claimIds.length - story.claimIds.length,
    unsourced: claims
      .filter((claim) => claim.attributions.length + claim.evidence.length === 0)
      .map(({ key }) => key),
    corrected: record.articles.flatMap(correctedDays),
  };
}

function correctedDays({ from: held, to }: Change<ArticleSnapshot>): CorrectedDay[] {
  const days = new Map(held?.versions.map(({ id, publishedAt }) => [id, publishedAt]));
  return to.versions.flatMap(({ id, publishedAt }) => {
    const from = days.get(id);
    return from === undefined || from === publishedAt ? [] : [{ title: to.title, from, to: publishedAt }];
  });
}

/** Where the file gives somebody the slug of somebody else on record: one of them would silently become the other. */
async function somebodyElse(tx: Tx, dossier: Dossier, entities: readonly EntitySnapshot[]): Promise<Fault[]> {
  const bearing = await bearers(tx, entities);
  const ids = entities.map(({ id }) => bearing.get(id) ?? id);
  const held = await heldSnapshots(tx, "entity", EntitySnapshot, ids);
  return entities.flatMap((said, at) => {
    const known = held.get(bearing.get(said.id) ?? said.id)?.snapshot;
    if (!known || mayBeOne(known, said)) return [];
    const message =
      `“${said.names[0]!.text}” has the slug of “${known.names[0]!.text}”, who is on record as /${known.kind === "person" ? "people" : "organizations"}/${known.slug}: ` +
      "give another slug, or, where both are one, name both names";
    return [
      { path: `entities[${at}]${dossier.entities[at]!.slug === undefined ? ".id" : ".slug"}`, message },
    ];
  });
}

async function clashOfSlug(tx: Tx, story: StorySnapshot): Promise<Fault | null> {
  const other = await tx.story.findUnique({ where: { slug: story.slug }, select: { dossier: true } });
  if (!other || other.dossier === story.dossier) return null;
  return { path: "story.slug", message: `"${story.slug}" is already the slug of dossier "${other.dossier}"` };
}

function joined(first: readonly string[], then: readonly string[]): string[] {
  return [...new Set([...first, ...then])];
}
