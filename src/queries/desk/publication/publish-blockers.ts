import type { Reader } from "@/db/connection";
import type { StoryRecord } from "@/domain/change/story-change";
import { composeDocument } from "@/domain/dossier/compose-dossier";
import { Dossier } from "@/domain/dossier/dossier";
import { type Fault, faultsOf } from "@/domain/dossier/faults";
import { resolveDossier } from "@/domain/dossier/resolve-dossier";
import type { StorySnapshot } from "@/domain/dossier/snapshot";
import { pointsAt } from "@/domain/draft/references";
import { lintClaim } from "@/domain/lint/lint-claim";
import { addressTaken, changedMeanwhileHold, notARecord, pointsNowhere } from "@/domain/publication/blockers";
import type { Hold } from "@/domain/publication/publication";
import { misplacedQuotes } from "@/domain/suggestion/propose/misplaced-quotes";
import { standsTwice } from "@/domain/suggestion/propose/stands-twice";
import { namesIn } from "../entity/names";
import { keptByWires } from "./kept-by-wires";
import { nameOfSubject, type Reach, type Reached, type Scope } from "./publication-scope";
import { takenParts } from "./taken-parts";

export type Holds = Map<string, Hold[]>;

/**
 * What has to be held back beside what is held already, with the reasons. One kind of reason at a time: what is said of a
 * subject that points nowhere would be said of something that is not there.
 */
export async function holdsAmong(
  db: Reader,
  scope: Scope,
  reach: Reach,
  after: StoryRecord,
  held: ReadonlyMap<string, Hold[]>,
  at: Date,
): Promise<Holds> {
  const all: Reached[] = [
    ...(reach.story ? [reach.story] : []),
    ...[...reach.claims, ...reach.questions, ...reach.articles, ...reach.entities],
  ];
  const drafts = all.filter(({ layer }) => layer.drafted && !held.has(nameOfSubject(layer)));
  const tries: (() => Promise<Holds>)[] = [
    () => keptByWires(db, reach, drafts, at),
    async () => collided(drafts),
    () => dangling(db, reach, drafts),
    () => taken(db, drafts),
    () => entangled(db, reach, drafts),
    () => linted(db, after, drafts, at),
    async () => unrecordable(scope, reach, drafts),
  ];
  for (const find of tries) {
    const found = await find();
    if (found.size > 0) return found;
  }
  return new Map();
}

function collided(drafts: readonly Reached[]): Holds {
  return new Map(
    drafts
      .filter(({ layer }) => layer.collisions.length > 0)
      .map(({ layer }) => [nameOfSubject(layer), [changedMeanwhileHold(layer.kind, layer.collisions)]]),
  );
}

async function dangling(db: Reader, reach: Reach, drafts: readonly Reached[]): Promise<Holds> {
  const entities = new Set(reach.entities.map(({ layer }) => layer.id));
  const versions = new Set(reach.articles.flatMap(({ after }) => after.versions.map(({ id }) => id)));
  const missing = drafts.flatMap(({ layer, after }) => {
    const pointed = pointsAt(after);
    const ids = [
      ...pointed.entities.filter((id) => !entities.has(id)),
      ...pointed.versions.filter((id) => !versions.has(id)),
    ];
    return ids.length > 0 ? [{ layer, after, ids: [...new Set(ids)] }] : [];
  });
  const nameOf = await namesIn(
    db,
    missing.map(({ after }) => after),
  );
  return new Map(
    missing.map(({ layer, ids }) => [nameOfSubject(layer), ids.map((id) => pointsNowhere(id, nameOf(id)))]),
  );
}

/** Addresses that somebody else has in public, or would have by this same publication. */
async function taken(db: Reader, drafts: readonly Reached[]): Promise<Holds> {
  const holds: Holds = new Map();
  const here = new Set<string>();
  for (const { layer, after } of drafts) {
    const { kind, id } = layer;
    const address = addressOf(after);
    if (address === null) continue;
    const twin = here.has(address.key) || (await isTaken(db, id, address));
    here.add(address.key);
    if (twin) holds.set(nameOfSubject({ kind, id }), [addressTaken(kind, address.value)]);
  }
  return holds;
}

type Address = { of: "story" | "person" | "organization" | "article"; value: string; key: string };

function addressOf(after: Reached["after"]): Address | null {
  const address = (of: Address["of"], value: string) => ({ of, value, key: `${of} ${value}` });
  if ("claimIds" in after) return address("story", after.slug);
  if ("names" in after) return address(after.kind, after.slug);
  if ("outletId" in after && after.url !== null) return address("article", after.url);
  return null;
}

async function isTaken(db: Reader, id: string, { of, value }: Address): Promise<boolean> {
  const other = { not: id };
  if (of === "story")
    return (await db.story.count({ where: { slug: value, id: other } })) > 0 || wasStorys(db, id, value);
  if (of === "article") return (await db.article.count({ where: { url: value, id: other } })) > 0;
  return (await db.entity.count({ where: { kind: of, slug: value, id: other } })) > 0;
}

/** Whether another story had this address before, from which it leads on. */
async function wasStorys(db: Reader, id: string, slug: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT FROM revision
    WHERE subject_kind = 'story' AND subject_id <> ${id} AND "to"->>'slug' = ${slug} LIMIT 1`;
  return rows.length > 0;
}

/** What no form makes and no record can hold: parts that are another's or stand twice, quotes that stand elsewhere. */
async function entangled(db: Reader, reach: Reach, drafts: readonly Reached[]): Promise<Holds> {
  const versions = reach.articles.flatMap(({ after }) => after.versions);
  const texts = new Map(versions.map(({ id, text }) => [id, text]));
  const others = await takenParts(
    db,
    drafts.map(({ layer, after }) => ({ id: layer.id, content: after })),
  );
  const holds: Holds = new Map();
  for (const { layer, after } of drafts) {
    const faults = [
      ...others
        .filter(({ of }) => of === layer.id)
        .map(({ path }) => ({ path, message: "is a part of another already" })),
      ...standsTwice(after),
      ...misplacedQuotes(after, (id) => texts.get(id)),
    ];
    if (faults.length > 0)
      holds.set(
        nameOfSubject(layer),
        faults.map((fault) => notARecord(layer.kind, fault)),
      );
  }
  return holds;
}

/** What the linter asks of claims: what must be mended, and what nobody has answered yet. */
async function linted(db: Reader, after: StoryRecord, drafts: readonly Reached[], at: Date): Promise<Holds> {
  const drafted = new Set(drafts.filter(({ layer }) => layer.kind === "claim").map(({ layer }) => layer.id));
  const answers = await db.findingAnswer.findMany({ where: { claimId: { in: [...drafted] } } });
  const answered = new Set(answers.map(({ claimId, finding }) => `${claimId} ${finding}`));
  return new Map(
    after.claims
      .filter(({ id }) => drafted.has(id))
      .flatMap((claim) => {
        const findings = lintClaim(claim, at).filter(
          ({ id, level }) => level === "must" || !answered.has(`${claim.id} ${id}`),
        );
        return findings.length > 0
          ? [[nameOfSubject({ kind: "claim", id: claim.id }), findings] as [string, Hold[]]]
          : [];
      }),
  );
}

/**
 * What is published can be exported and brought in again: the story as it would be is composed as a dossier, and what the
 * format refuses is held back with its own words.
 */
function unrecordable(scope: Scope, reach: Reach, drafts: readonly Reached[]): Holds {
  if (drafts.length === 0) return new Map();
  const after = <T extends { after: unknown }>(reached: readonly T[]): T["after"][] =>
    reached.map((each) => each.after);
  const parsed = Dossier.safeParse(
    composeDocument({
      story: reach.story?.after ?? placeholder,
      entities: after(reach.entities),
      articles: after(reach.articles),
      claims: after(reach.claims),
      questions: after(reach.questions),
    }),
    { reportInput: true },
  );
  const holds: Holds = new Map();
  const faults = parsed.success ? faultsOfReferences(parsed.data) : faultsOf(parsed.error);
  const lists: Record<string, readonly Reached[]> = {
    entities: reach.entities,
    articles: reach.articles,
    claims: reach.claims,
    openQuestions: reach.questions,
  };
  const held = new Set(drafts.map(({ layer }) => nameOfSubject(layer)));
  for (const { path, message } of faults) {
    const [, list, at, rest] = /^(\w+)\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
    const place = list === undefined ? path.replace(/^(story|id)\.?/, "") : rest!;
    const subject = list === undefined ? scope : lists[list]?.[Number(at)]?.layer;
    const name = subject && nameOfSubject(subject);
    if (name && held.has(name))
      holds.set(name, [...(holds.get(name) ?? []), notARecord(subject.kind, { path: place, message })]);
  }
  return holds;
}

/** What the format can write and an import would refuse all the same, as words that nobody speaks. */
function faultsOfReferences(dossier: Dossier): Fault[] {
  const idOf = (...names: string[]) => names.join(" ");
  const resolved = resolveDossier(dossier, { idOf, articleByUrl: () => undefined, versionsOf: () => [] });
  return resolved.ok ? [] : resolved.faults;
}

/** An entity is published without any story; the format knows stories only. */
const placeholder: StorySnapshot = {
  ...{ id: "-", dossier: "none", slug: "none", headline: "None", standfirst: "None", topic: null },
  ...{ closedAt: null, timeZone: null, moments: [], claimIds: [], articleIds: [] },
};
