import type { Database, Tx } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { Viewer } from "@/domain/access/viewer";
import { faultsOf } from "@/domain/dossier/faults";
import { faultsOfEdit } from "@/domain/draft/immutable-fields";
import { signed } from "@/domain/draft/sign-decisions";
import {
  type ContentOf,
  contentFrom,
  type DeskKind,
  type DeskSubject,
  readContent,
  type SubjectName,
  type Version,
} from "@/domain/draft/subject";
import { joinThree, sameDocument } from "@/domain/draft/three-way";
import type { ChangedMeanwhile, EditAnswer, Invalid } from "@/domain/outbox/answers";
import { SuggestionState } from "@/domain/suggestion/suggestion";
import { missingReferences } from "@/queries/desk/article/missing";
import { contentAt, deskSubject } from "@/queries/desk/newsroom/subjects";
import { leaveItem } from "../feeds/take-item";
import { afterTheOthers } from "../import-lock";
import { learnNameSounds } from "../learn-name-sounds";
import { OutOfTurn, Turns, turnOf } from "./ordered-locks";

/** One thing that somebody does at the desk. `words` says it in the past ("Accepted a suggestion"); ids are uuids. */
export type Doing = {
  viewer: Viewer;
  action: string;
  kind: string;
  words: string;
  articleId?: string | null;
  at: Date;
};

/** In ms. A publication writes a whole story, after whatever import is under way. */
const longestEdit = 60_000;
const longestPublication = 30 * 60_000;

/** Thrown to leave a transaction without a trace: an answer that refuses has written nothing. */
class Refused<A> extends Error {
  constructor(readonly answer: A) {
    super("refused");
  }
}

/**
 * The one way to write at the desk. Runs `work` in a transaction under an action; what it answers is kept, so that the
 * same action sent again is answered as the first was and does nothing. An answer that is not `ok` leaves nothing behind,
 * not even the action. Locks are taken by `desk`; see `Turns` for why none waits for ever.
 * What `publishes` writes where imports write too, and takes its turn with them.
 */
export async function atDesk<A extends { ok: boolean }>(
  db: Database,
  doing: Doing,
  work: (desk: Desk) => Promise<A>,
  { publishes = false }: { publishes?: boolean } = {},
): Promise<A | Invalid> {
  const first = new Set<string>();
  for (;;) {
    try {
      return await db.$transaction(
        async (tx) => {
          const before = await begin<A>(tx, doing);
          if (before) return before;
          // Before any lock of the desk's own: imports take none of those, so nobody waits in a ring.
          if (publishes) await afterTheOthers(tx);
          const turns = new Turns(tx);
          await turns.take([...first]);
          const answer = await work(new Desk(tx, doing, turns));
          if (!answer.ok) throw new Refused(answer);
          await tx.action.update({ where: { id: doing.action }, data: { answer: answer as object } });
          return answer;
        },
        { maxWait: 15_000, timeout: publishes ? longestPublication : longestEdit },
      );
    } catch (error) {
      if (error instanceof Refused) return error.answer as A;
      // Each round knows of one lock more, and there are only so many.
      if (!(error instanceof OutOfTurn) || first.has(error.key)) throw error;
      first.add(error.key);
    }
  }
}

/** Writes down the action, or finds what it was answered before. Waits for one that is under way in this very moment. */
async function begin<A>(tx: Tx, doing: Doing): Promise<A | Invalid | null> {
  const { viewer, action: id, kind, words, articleId = null, at } = doing;
  const row = { id, kind, words, articleId, byId: viewer.id, by: viewer.name, at };
  const { count } = await tx.action.createMany({ data: [row], skipDuplicates: true });
  if (count === 1) return null;
  const before = await tx.action.findUnique({ where: { id } });
  if (before?.byId === viewer.id && before.kind === kind) return before.answer as A;
  return {
    ok: false,
    reason: "invalid",
    faults: [{ path: "action", message: "is the id of another action" }],
  };
}

/** The desk inside one action's transaction. Every subject that is read to be written is locked first. */
export class Desk {
  readonly viewer: Viewer;
  readonly at: Date;

  constructor(
    readonly tx: Tx,
    private readonly doing: Doing,
    private readonly turns: Turns,
  ) {
    this.viewer = doing.viewer;
    this.at = doing.at;
  }

  /** Locks several subjects at once. Cheaper than one after the other; `held` alone is as safe. */
  async hold(subjects: readonly SubjectName[]): Promise<void> {
    await this.turns.take(subjects.map(turnOf));
  }

  /** The subject as it stands, locked until the action is done; null where there is none (its id is locked all the same). */
  async held<K extends DeskKind>(kind: K, id: string): Promise<DeskSubject<K> | null> {
    await this.hold([{ kind, id }]);
    return deskSubject(this.tx, kind, id);
  }

  /** Saves a whole subject on top of the version that its writer had, joined with what others did to it since. */
  async save<K extends DeskKind>(
    kind: K,
    id: string,
    basedOn: Version,
    document: unknown,
    why: string | null = null,
  ): Promise<EditAnswer<K>> {
    const current = await this.held(kind, id);
    if (!current) return { ok: false, reason: "not-found" };
    const read = readContent(kind, document);
    if (!read.ok) return { ok: false, reason: "invalid", faults: faultsOf(read.error) };
    const base = sameDocument(basedOn, current.version)
      ? current.content
      : await contentAt(this.tx, kind, id, basedOn);
    if (!base) return { ok: false, reason: "invalid", faults: [noSuchVersion] };
    const faults = faultsOfEdit(kind, base, read.content);
    if (faults.length > 0) return { ok: false, reason: "invalid", faults };
    const mine = signed(read.content, base, this.viewer.name);
    const { content, collisions } = joinThree(base, current.content, mine);
    if (collisions.length > 0) return changedMeanwhile(current, base, collisions);
    const missing = await missingReferences(this.tx, content, current.content);
    if (missing.length > 0) return { ok: false, reason: "invalid", faults: missing.map(notThere) };
    const saved = await this.#write(kind, id, current, content, why);
    const merged = !sameDocument(saved.content, mine);
    return {
      ok: true,
      version: saved.version,
      content: saved.content,
      merged,
      savedAt: this.at.toISOString(),
    };
  }

  /** A new subject, or the next state of one that is held. Answers how it now stands. */
  async put<K extends DeskKind>(
    kind: K,
    id: string,
    document: ContentOf<K>,
    why: string | null = null,
  ): Promise<DeskSubject<K>> {
    const current = await this.held(kind, id);
    return this.#write(kind, id, current, contentFrom(kind, document), why);
  }

  /** Ends a draft: what is published, if anything, is what there is. Does nothing where nothing is drafted. */
  async end(kind: DeskKind, id: string, why: string | null): Promise<void> {
    const current = await this.held(kind, id);
    if (!current || current.version.draft === 0) return;
    await this.#revise(kind, id, current, null, why);
    await this.tx.draft.delete({ where: { kind_id: { kind, id } } });
    if (kind === "article" && current.published === null) await leaveItem(this.tx, id);
  }

  /** Says what the action was, where that is known only once it is done. */
  async say(words: string): Promise<void> {
    await this.tx.action.update({ where: { id: this.doing.action }, data: { words } });
  }

  /** Changes what became of a suggestion, and keeps what it was before. */
  async suggestionEvent(id: string, state: SuggestionState): Promise<void> {
    await this.hold([{ kind: "suggestion", id }]);
    const row = await this.tx.suggestion.findUniqueOrThrow({ where: { id } });
    const to = SuggestionState.parse(state);
    const event = { suggestionId: id, actionId: this.doing.action, by: this.viewer.name, at: this.at };
    await this.tx.suggestionEvent.create({ data: { ...event, from: stateOf(row), to } });
    const decidedAt = to.decidedAt === null ? null : new Date(to.decidedAt);
    await this.tx.suggestion.update({ where: { id }, data: { ...to, decidedAt } });
  }

  async #write<K extends DeskKind>(
    kind: K,
    id: string,
    current: DeskSubject<K> | null,
    content: ContentOf<K>,
    why: string | null,
  ): Promise<DeskSubject<K>> {
    if (current && sameDocument(current.content, content)) return current;
    // A draft that says what readers see already is none.
    if (current?.published && sameDocument(current.published, content)) {
      await this.end(kind, id, why);
      return (await deskSubject(this.tx, kind, id))!;
    }
    const published = current?.version.published ?? 0;
    const number = await this.#revise(kind, id, current, content, why);
    const row = { content: content as Prisma.InputJsonObject, number, by: this.viewer.name, at: this.at };
    await this.tx.draft.upsert({
      where: { kind_id: { kind, id } },
      create: { kind, id, published, ...row },
      update: row,
    });
    if ("names" in content)
      await learnNameSounds(
        this.tx,
        content.names.map(({ text }) => text),
      );
    const version = { published, draft: number };
    const seen = current?.published ?? null;
    return { kind, id, version, content, published: seen, by: row.by, at: this.at.toISOString() };
  }

  async #revise<K extends DeskKind>(
    kind: K,
    id: string,
    current: DeskSubject<K> | null,
    to: ContentOf<K> | null,
    why: string | null,
  ): Promise<number> {
    const last = await this.tx.draftRevision.aggregate({
      where: { kind, subjectId: id },
      _max: { number: true },
    });
    const number = (last._max.number ?? 0) + 1;
    await this.tx.draftRevision.create({
      data: {
        kind,
        subjectId: id,
        number,
        published: current?.version.published ?? 0,
        from: (current?.content as Prisma.InputJsonObject | undefined) ?? Prisma.DbNull,
        to: (to as Prisma.InputJsonObject | null) ?? Prisma.DbNull,
        actionId: this.doing.action,
        by: this.viewer.name,
        why,
        at: this.at,
      },
    });
    return number;
  }
}

const notThere = (id: string) => ({ path: id, message: "is not on record, or no longer" });
const noSuchVersion = { path: "basedOn", message: "there is no such version" };

/** Both versions, for whoever comes second. */
export function changedMeanwhile<K extends DeskKind>(
  current: DeskSubject<K>,
  base: ContentOf<K> | null,
  collisions: ChangedMeanwhile["collisions"],
): ChangedMeanwhile<K> {
  return { ok: false, reason: "changed-meanwhile", current, base, collisions };
}

/** The part of a suggestion's row that decisions change. */
export function stateOf(row: { [F in keyof SuggestionState]: unknown }): SuggestionState {
  const { outcome, reason, note, became, decidedBy, decidedAt } = row;
  const at = decidedAt instanceof Date ? decidedAt.toISOString() : decidedAt;
  return SuggestionState.parse({ outcome, reason, note, became, decidedBy, decidedAt: at });
}
