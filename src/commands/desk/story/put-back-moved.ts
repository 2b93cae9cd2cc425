import {
  ArticleSnapshot,
  ClaimSnapshot,
  EntitySnapshot,
  QuestionSnapshot,
  StorySnapshot,
} from "@/domain/dossier/snapshot";
import { type ContentOf, contentFrom, contentOf, type DeskKind } from "@/domain/draft/subject";
import { kindWords, titleOf } from "@/domain/draft/subject-words";
import { type Collision, joinThree } from "@/domain/draft/three-way";
import { joinEntity } from "@/domain/entity/absorb-entity";
import type { Moved } from "@/domain/entity/entity-merge";
import { heldSnapshots, type SubjectKind } from "@/queries/article/snapshots";
import { changesOf } from "../../changes";
import { writeRecord } from "../../write-record";
import type { Desk } from "../run-action";

type Two = { fromId: string; intoId: string };

/**
 * Puts back what a merge moved, in what is published and in drafts, where it still is as the merge left it. Answers what
 * stays, since it was changed since: one sentence each.
 */
export async function putBackMoved(desk: Desk, moved: Moved, two: Two, why: string): Promise<string[]> {
  return [
    ...(await putBackInPublic(desk, moved.published, two, why)),
    ...(await putBackDrafts(desk, moved.drafts, why)),
  ];
}

type Subject = Moved["published"][number];

async function putBackInPublic(
  desk: Desk,
  moved: readonly Subject[],
  two: Two,
  why: string,
): Promise<string[]> {
  const kept: string[] = [];
  const backOf = async <K extends SubjectKind>(kind: K): Promise<ContentOf<K>[]> => {
    const own = moved.filter((subject) => subject.kind === kind);
    const held = await heldSnapshots<unknown>(
      desk.tx,
      kind,
      contentOf[kind],
      own.map(({ id }) => id),
    );
    const back: ContentOf<K>[] = [];
    for (const { id, number } of own) {
      const key = { subjectKind: kind, subjectId: id, number };
      const revision = await desk.tx.revision.findUniqueOrThrow({
        where: { subjectKind_subjectId_number: key },
      });
      const now = held.get(id)?.snapshot as ContentOf<K> | undefined;
      if (!now || revision.from === null || revision.to === null) continue;
      const joined = takenBack(kind, contentFrom(kind, revision.to), now, contentFrom(kind, revision.from));
      kept.push(...sentences(kind, now, joined.collisions));
      back.push(joined.content);
    }
    return back;
  };
  const entities = apart(await backOf("entity"), two, ["positions", "sanctions"]);
  const claims = apart(await backOf("claim"), two, ["attributions", "evidence"]);
  const record = {
    entities: await changesOf(desk.tx, "entity", EntitySnapshot, entities),
    articles: await changesOf(desk.tx, "article", ArticleSnapshot, await backOf("article")),
    claims: await changesOf(desk.tx, "claim", ClaimSnapshot, claims),
    stories: await changesOf(desk.tx, "story", StorySnapshot, await backOf("story")),
    questions: await changesOf(desk.tx, "open_question", QuestionSnapshot, await backOf("open_question")),
  };
  await writeRecord(desk.tx, record, { by: desk.viewer.name, at: desk.at, why });
  return kept;
}

async function putBackDrafts(desk: Desk, moved: readonly Subject[], why: string): Promise<string[]> {
  const kept: string[] = [];
  const putBack = async <K extends DeskKind>(kind: K, { id, number }: Subject): Promise<void> => {
    const key = { kind, subjectId: id, number };
    const revision = await desk.tx.draftRevision.findUniqueOrThrow({ where: { kind_subjectId_number: key } });
    const now = await desk.held(kind, id);
    const before = revision.from === null ? null : contentFrom(kind, revision.from);
    if (before === null) return;
    if (revision.to === null) {
      // The draft of the one that went: it ended with the merge, and begins again.
      if (!now || now.version.draft === 0) await desk.put(kind, id, before, why);
      return;
    }
    if (!now) return;
    const joined = takenBack(kind, contentFrom(kind, revision.to), now.content, before);
    kept.push(...sentences(kind, now.content, joined.collisions));
    await desk.put(kind, id, joined.content, why);
  };
  for (const subject of moved) await putBack(subject.kind, subject);
  return kept;
}

/** What the merge made of a document, taken back from what it is by now. A field that was changed since stays. */
function takenBack<K extends DeskKind>(
  kind: K,
  after: ContentOf<K>,
  now: ContentOf<K>,
  before: ContentOf<K>,
): { content: ContentOf<K>; collisions: Collision[] } {
  if (kind !== "entity") return joinThree(after, now, before);
  const [base, theirs, mine] = [after, now, before] as [EntitySnapshot, EntitySnapshot, EntitySnapshot];
  const { content, collisions } = joinEntity(base, theirs, mine);
  return { content: content as ContentOf<K>, collisions };
}

/** A part (a post, an attribution) that was changed since the merge stays with the one that has it by now, and not with both. */
function apart<T extends { id: string }>(
  subjects: T[],
  { fromId, intoId }: Two,
  parts: readonly (keyof T)[],
): T[] {
  const into = subjects.find(({ id }) => id === intoId);
  const things = (subject: T, part: keyof T) => subject[part] as unknown as { id: string }[];
  const stayed = new Set(into ? parts.flatMap((part) => things(into, part).map(({ id }) => id)) : []);
  return subjects.map((subject) => {
    if (subject.id !== fromId) return subject;
    const own = parts.map((part) => [part, things(subject, part).filter(({ id }) => !stayed.has(id))]);
    return { ...subject, ...Object.fromEntries(own) };
  });
}

function sentences<K extends DeskKind>(
  kind: K,
  content: ContentOf<K>,
  collisions: readonly Collision[],
): string[] {
  const title = titleOf(kind, content);
  return collisions.map(
    ({ path }) => `The ${kindWords[kind]} “${title}” keeps “${path}”, which was changed after the merge.`,
  );
}
