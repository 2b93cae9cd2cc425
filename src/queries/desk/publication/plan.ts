import { createHash } from "node:crypto";
import type { Reader } from "@/db/connection";
import { compareStoryViews } from "@/domain/change/compare-story";
import { refusedTogether } from "@/domain/change/refused-together";
import type { StoryRecord } from "@/domain/change/story-change";
import type { ClaimRecord } from "@/domain/claim";
import type { Revised } from "@/domain/dossier/recorded-claim";
import { ClaimSnapshot } from "@/domain/dossier/snapshot";
import { compareContents } from "@/domain/draft/compare-contents";
import type { ContentOf, SubjectName } from "@/domain/draft/subject";
import { titleOf } from "@/domain/draft/subject-words";
import { sameDocument } from "@/domain/draft/three-way";
import type { Hold, PublicationPlan } from "@/domain/publication/publication";
import { everyPublication, secondLooks } from "@/domain/publication/review-needed";
import { statedInStory } from "@/domain/publication/stated-in-story";
import { storyRecord } from "@/domain/publication/story-before-after";
import type { SubjectKind } from "../../article/snapshots";
import { revisionsBy } from "../../change/revisions";
import { namesIn } from "../entity/names";
import { newsroomSettings } from "../newsroom/settings";
import { Layers } from "../newsroom/subject-versions";
import { undecidedIn } from "../suggestion/undecided";
import { nameOfSubject, type Reach, type Reached, reachOf, type Scope } from "./publication-scope";
import { holdsAmong } from "./publish-blockers";

/** A plan with what carrying it out takes. */
export type Gathered = {
  plan: PublicationPlan;
  /** What readers get, whole: every subject of which they see something else afterwards. */
  writes: Reach;
  /** Drafts that are done with; `left` is what stays a draft of one, on top of what is published. */
  ends: { subject: SubjectName; left: ContentOf<SubjectKind> | null }[];
  /** Every draft that was looked at, those held back included. */
  drafts: SubjectName[];
  /** The story's address once this is published; null for an entity. */
  slug: string | null;
};

/** What publishing a story, or one entity, would do now. Null where there is no such thing. */
export async function publicationPlan(db: Reader, scope: Scope, at: Date): Promise<PublicationPlan | null> {
  return (await gathered(db, scope, at))?.plan ?? null;
}

export async function gathered(db: Reader, scope: Scope, at: Date): Promise<Gathered | null> {
  const layers = await Layers.of(db);
  const [own] = await layers.read<SubjectKind>(scope.kind, [scope.id]);
  if (!own) return null;
  const { reach, holds, drawn } = await settled(db, layers, scope, at);
  const all = everything(reach);
  const changed = all.filter(
    ({ layer, after }) =>
      layer.drafted && !holds.has(nameOfSubject(layer)) && !sameDocument(after, layer.published),
  );
  const done = all.filter(({ layer }) => layer.drafted && !holds.has(nameOfSubject(layer)));
  const heldBack: PublicationPlan["held"] = [];
  for (const [name, findings] of holds) {
    const [kind, id] = name.split(" ") as [SubjectKind, string];
    const [layer] = await layers.read(kind, [id]);
    heldBack.push({ kind, id, text: titleOf(kind, layer!.joined), findings });
  }
  const looks = await looksFor(db, drawn, changed, at);
  const plan: PublicationPlan = {
    digest: digestOf(scope, changed, heldBack, looks),
    scope: {
      ...scope,
      title: titleOf(own.kind, own.joined),
      published: own.published !== null,
    },
    changes: refusedTogether(
      compareStoryViews({ record: drawn.before, asOf: at }, { record: drawn.after, asOf: at }),
    ),
    edits: await editsOf(db, changed),
    held: heldBack,
    secondLooks: looks,
    undecided: scope.kind === "story" ? await undecidedIn(db, reach.articles) : [],
    stated: reach.story ? statedInStory(reach.story.after, drawn.before, drawn.after, at) : [],
  };
  return {
    plan,
    slug: reach.story?.after.slug ?? null,
    writes: pick(reach, new Set(changed.map(({ layer }) => nameOfSubject(layer)))),
    ends: done.map(({ layer, after }) => ({
      subject: { kind: layer.kind, id: layer.id },
      left: sameDocument(after, layer.joined) ? null : layer.joined,
    })),
    drafts: [
      ...done.map(({ layer: { kind, id } }) => ({ kind, id })),
      ...heldBack.map(({ kind, id }) => ({ kind, id })),
    ],
  };
}

type Views = { before: StoryRecord; after: StoryRecord };

/** Holds back what cannot be published, and what cannot without that, until nothing more is found. */
async function settled(db: Reader, layers: Layers, scope: Scope, at: Date) {
  const holds = new Map<string, Hold[]>();
  for (;;) {
    const reach = await reachOf(db, layers, scope, new Set(holds.keys()));
    const drawn = await viewsOf(db, reach, at);
    const found = await holdsAmong(db, scope, reach, drawn.after, holds, at);
    if (found.size === 0) return { reach, holds, drawn };
    for (const [name, reasons] of found) holds.set(name, reasons);
  }
}

async function viewsOf(db: Reader, reach: Reach, at: Date): Promise<Views> {
  const nothing: StoryRecord = { claims: [], questions: [] };
  if (!reach.story) return { before: nothing, after: nothing };
  const seenIds = reach.story.layer.published?.claimIds ?? [];
  const ids = [...new Set([...seenIds, ...reach.claims.map(({ layer }) => layer.id)])];
  const revisions = await revisionsBy(db, "claim", ClaimSnapshot, ids, at);
  const published = <K extends SubjectKind>(reached: readonly Reached<K>[]) =>
    reached.flatMap(({ layer }) => layer.published ?? []);
  const after = <K extends SubjectKind>(reached: readonly Reached<K>[]) => reached.map((each) => each.after);
  const next = ({ layer, after: snapshot }: Reached<"claim">): Revised<ClaimSnapshot>[] => {
    const own = revisions.get(layer.id) ?? [];
    return [...own, { number: own.length + 1, at, snapshot }];
  };
  return {
    before: storyRecord({
      claims: seenIds.flatMap((id) => [revisions.get(id) ?? []]),
      questions: published(reach.questions),
      articles: published(reach.articles),
      entities: published(reach.entities),
    }),
    after: storyRecord({
      claims: reach.claims.map(next),
      questions: after(reach.questions),
      articles: after(reach.articles),
      entities: after(reach.entities),
    }),
  };
}

async function looksFor(db: Reader, { before, after }: Views, changed: readonly Reached[], at: Date) {
  const settings = await newsroomSettings(db);
  const seen = new Map<string, ClaimRecord>(before.claims.map((claim) => [claim.id, claim]));
  const written = new Set(changed.map(({ layer }) => layer.id));
  const ofClaims = after.claims
    .filter(({ id }) => written.has(id))
    .flatMap((claim) => secondLooks(seen.get(claim.id) ?? null, claim, at, settings));
  return [...everyPublication(settings, changed.length > 0), ...ofClaims];
}

/** Claims and questions that are new are told among the changes; of others every field is. */
async function editsOf(db: Reader, changed: readonly Reached[]): Promise<PublicationPlan["edits"]> {
  const nameOf = await namesIn(
    db,
    changed.flatMap(({ layer, after }) => [layer.published ?? [], after].flat()),
  );
  return changed.flatMap(({ layer: { kind, id, published }, after }) => {
    if (published === null && (kind === "claim" || kind === "open_question")) return [];
    const words = compareContents(kind, published, after, nameOf);
    return [{ kind, id, title: titleOf(kind, after), words }];
  });
}

function everything({ story, claims, questions, articles, entities }: Reach): Reached[] {
  return [...(story ? [story] : []), ...claims, ...questions, ...articles, ...entities];
}

function pick({ story, claims, questions, articles, entities }: Reach, names: ReadonlySet<string>): Reach {
  const isMeant = ({ layer }: { layer: SubjectName }) => names.has(nameOfSubject(layer));
  return {
    story: story && isMeant(story) ? story : null,
    claims: claims.filter(isMeant),
    questions: questions.filter(isMeant),
    articles: articles.filter(isMeant),
    entities: entities.filter(isMeant),
  };
}

/** Names exactly what would be written and what would not; not the words for it, which go with the clock. */
function digestOf(
  scope: Scope,
  changed: readonly Reached[],
  held: PublicationPlan["held"],
  looks: PublicationPlan["secondLooks"],
): string {
  const writes = changed
    .map(({ layer, after }) => [nameOfSubject(layer), layer.published, after] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const names = held.map(nameOfSubject).sort();
  const rules = looks.map(({ rule, claimId }) => `${rule} ${claimId}`);
  return createHash("sha256")
    .update(JSON.stringify([nameOfSubject(scope), writes, names, rules]))
    .digest("hex");
}
