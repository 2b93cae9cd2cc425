import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { bringInArticle } from "@/commands/desk/article/bring-in-article";
import { mergeClaims } from "@/commands/desk/claim/merge-claims";
import { discardDraft } from "@/commands/desk/discard-draft";
import { mergeEntities } from "@/commands/desk/entity/merge-entities";
import { unmergeEntities } from "@/commands/desk/entity/unmerge-entities";
import { takeDown } from "@/commands/desk/publication/take-down";
import { putBack } from "@/commands/desk/put-back";
import { revertSubject } from "@/commands/desk/revert-subject";
import { undoAction } from "@/commands/desk/undo-action";
import { importArticle } from "@/commands/import-article";
import { ArticleImport } from "@/domain/article-import";
import type { ContentOf, DeskKind } from "@/domain/draft/subject";
import { NewArticleRequest } from "@/domain/outbox/requests";
import { edit, keller, standing } from "../desk/at-the-desk";
import { dayOf, days, type Newsroom, noDay, words } from "./newsroom";

const byFile = [
  "tell",
  "reword",
  "rename",
  "redescribe",
  "rewrite headline",
  "reorder",
  "take out",
  "leave out",
  "ask",
  "give a post",
  "correct a day",
  "tell a page",
  "tell an article anew",
] as const;
const byArticle = ["import an article", "bring in an article"] as const;
const atTheDesk = [
  "edit wording",
  "edit headline",
  "edit person",
  "edit title",
  "turn about",
  "decide",
  "withdraw",
  "discard",
  "take back",
  "revert",
  "merge",
  "unmerge",
  "take down and put back",
  "merge claims and take apart",
] as const;

export const step = fc.record({
  // What others need to have been done is drawn more often.
  kind: fc.constantFrom(
    ...byFile,
    ...byArticle,
    ...atTheDesk,
    "tell",
    "tell",
    "import an article",
    "merge",
    "unmerge",
  ),
  day: fc.integer({ min: 1, max: days.length - 1 }),
  stance: fc.constantFrom("asserts", "denies", "confirms", "retracts", "declined_comment"),
  source: fc.constantFrom("ann", "bob", "port"),
  n: fc.integer({ min: 0, max: words.length - 1 }),
});
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Whether a step was taken, and the first day that it may move: that of the first dated fact which it adds, ends or corrects. */
type Taken = { ok: boolean; from: number };

export async function take(room: Newsroom, one: Step): Promise<Taken> {
  const { kind } = one;
  if (isOf(byFile, kind)) return takeByFile(room, { ...one, kind });
  if (isOf(byArticle, kind)) return takeArticle(room, { ...one, kind });
  return takeAtTheDesk(room, { ...one, kind });
}

function isOf<K extends string>(kinds: readonly K[], kind: string): kind is K {
  return (kinds as readonly string[]).includes(kind);
}

async function takeByFile(room: Newsroom, one: Step & { kind: (typeof byFile)[number] }): Promise<Taken> {
  const { day, n } = one;
  // A file gives back what a desk took out of its claim, and takes out what a desk put in.
  const before = await room.firstAdded();
  // The text that stands, told of another day, is its day corrected; any other stands from its own day on.
  const stood =
    one.kind === "tell a page"
      ? await room.dayOfStanding("page", day, room.textOfPage(n))
      : one.kind === "tell an article anew"
        ? await room.dayOfStanding("day-0", day, room.textOfFirst(n))
        : null;
  const changed = change();
  const from = Math.min(before, await room.firstAdded(), changed);
  const ok = await room.tell();
  room.withoutOld = false;
  return { ok, from };

  function change(): number {
    switch (one.kind) {
      case "tell":
        room.said.push({ article: day, stance: one.stance, source: one.source });
        return noDay;
      case "reword":
        room.text = words[n]!;
        return noDay;
      case "rename":
        room.name = words[n]!;
        return noDay;
      case "redescribe":
        room.description = n === 0 ? null : words[n]!;
        return noDay;
      case "rewrite headline":
        room.headline = words[n]!;
        return noDay;
      case "reorder":
        room.isTurned = !room.isTurned;
        return noDay;
      case "take out":
        if (room.said.length > 1) room.said.pop();
        return noDay;
      case "leave out":
        room.withoutOld = true;
        return noDay;
      case "ask":
        if (!room.asked.includes(day)) room.asked.push(day);
        return day;
      case "give a post":
        if (!room.posts.includes(day)) room.posts.push(day);
        return day;
      case "correct a day": {
        const was = room.dates[2]!;
        room.dates[2] = day;
        return Math.min(was, day);
      }
      case "tell a page":
        room.page = { day, text: n };
        return Math.min(day, stood ?? noDay);
      case "tell an article anew":
        room.anew = { day, text: n };
        return Math.min(day, stood ?? noDay);
      default:
        return never(one.kind);
    }
  }
}

async function takeArticle(
  room: Newsroom,
  { kind, day, n }: Step & { kind: (typeof byArticle)[number] },
): Promise<Taken> {
  const { db, at } = room;
  const article = {
    outlet: "gazette",
    publishedAt: days[day]!,
    title: `titled ${words[n]}`,
    url: `https://www.gazette.example/${n === 0 ? "day-0" : "other"}?utm_source=x`,
  };
  const text = `The gate is ${words[n]}.`;
  if (kind === "import an article")
    return {
      ok: (await importArticle(db, ArticleImport.parse({ ...article, text }), { by: "test", at })).ok,
      from: day,
    };
  const story = (await room.ids()).story;
  const request = NewArticleRequest.parse({
    ...article,
    outlet: "Gazette",
    action: randomUUID(),
    body: text,
    format: "text",
    author: null,
    story,
    anyway: true,
  });
  const brought = { request, text, read: { proposed: [], outletId: "", model: null }, alike: [] };
  const came = await bringInArticle(db, keller, brought, at);
  if (!came.ok) return { ok: false, from: noDay };
  // Readers get it with its story once that names it.
  const told = await edited(room, "story", story, (held) => ({
    ...held,
    articleIds: [...new Set([...held.articleIds, came.id])],
  }));
  return { ...told, from: day };
}

async function takeAtTheDesk(
  room: Newsroom,
  { kind, day, n }: Step & { kind: (typeof atTheDesk)[number] },
): Promise<Taken> {
  const { db, at } = room;
  const action = randomUUID();
  switch (kind) {
    case "edit wording":
      return edited(room, "claim", await room.claim(), (claim) => ({
        ...claim,
        text: `The gate is worded ${words[n]}.`,
      }));
    case "edit headline":
      return edited(room, "story", (await room.ids()).story, (story) => ({
        ...story,
        headline: `headed ${words[n]}`,
      }));
    case "edit person":
      return edited(room, "entity", await room.entity("ann"), (person) => ({
        ...person,
        description: `described ${words[n]}`,
      }));
    case "edit title": {
      const { id } = await db.article.findFirstOrThrow({ where: { key: "day-0" } });
      return edited(room, "article", id, (told) => ({ ...told, title: `The day-0 titled ${words[n]}` }));
    }
    case "turn about":
      return edited(room, "claim", await room.claim(), (claim) => ({
        ...claim,
        attributions: claim.attributions.toReversed(),
        entityIds: claim.entityIds.toReversed(),
      }));
    case "decide": {
      const decision = {
        id: `decision-${room.hours}`,
        key: `decision-${room.hours}`,
        status: "refuted" as const,
        reason: "The gate was seen.",
        by: keller.name,
        effectiveAt: new Date(days[day]!).toISOString(),
        endsAt: null,
      };
      const taken = await edited(room, "claim", await room.claim(), (claim) => ({
        ...claim,
        determinations: [...claim.determinations, decision],
      }));
      return { ...taken, from: day };
    }
    case "withdraw": {
      const id = await room.claim();
      const { content } = await standing(db, "claim", id);
      const last = content.attributions.at(-1);
      if (!last || content.attributions.length < 2) return { ok: false, from: noDay };
      const taken = await edited(room, "claim", id, (claim) => ({
        ...claim,
        attributions: claim.attributions.filter((each) => each.id !== last.id),
      }));
      return { ...taken, from: dayOf(new Date(last.publishedAt)) };
    }
    case "discard":
    case "take back": {
      const id = await room.claim();
      const { version, content } = await standing(db, "claim", id);
      const drafting = { ...doing(room), action: randomUUID() };
      const text = `The gate is worded ${words[n]} by mistake.`;
      const draft = await edit(db, "claim", id, version, { ...content, text }, drafting);
      if (!draft.ok) return { ok: false, from: noDay };
      const ended =
        kind === "discard"
          ? await discardDraft(db, keller, { action, kind: "claim", id, basedOn: draft.version }, at)
          : await undoAction(db, keller, { action, undoes: drafting.action }, at);
      return { ok: ended.ok, from: noDay };
    }
    case "revert": {
      const id = await room.claim();
      const from = await room.firstAdded();
      const { version } = await standing(db, "claim", id);
      const asked = { action, kind: "claim" as const, id, to: { published: 1, draft: 0 }, basedOn: version };
      return { ok: (await revertSubject(db, keller, asked, at)).ok && (await room.publish()), from };
    }
    case "merge": {
      const [from, into] = [await room.entity("bob"), await room.entity("ann")];
      // That two were one all along is a correction, and holds of every day.
      return { ok: (await mergeEntities(db, keller, { action, from, into, why: "One" }, at)).ok, from: 0 };
    }
    case "unmerge": {
      const merge = await db.entityMerge.findFirst({ where: { undoneAt: null } });
      if (!merge) return { ok: false, from: noDay };
      return {
        ok: (await unmergeEntities(db, keller, { action, merge: merge.id, why: "Two" }, at)).ok,
        from: 0,
      };
    }
    case "take down and put back": {
      const { story, articles, entities } = await room.ids();
      const subjects = [
        { kind: "claim", id: await room.claim() },
        { kind: "story", id: story },
        { kind: "article", id: articles[n % articles.length]!.id },
        { kind: "entity", id: entities[n % entities.length]!.id },
      ] as const;
      const down = { action, ...subjects[n % subjects.length]!, reason: "By mistake", leadsTo: null };
      const taken = await takeDown(db, keller, down, at);
      return { ok: taken.ok && (await backAgain(room, action)), from: noDay };
    }
    case "merge claims and take apart": {
      const { claims } = await room.ids();
      const [from, into] = [claims[n % claims.length]!.id, claims[(n + 1) % claims.length]!.id];
      if (from === into) return { ok: false, from: noDay };
      const merged = await mergeClaims(db, keller, { action, from, into, why: "One" }, at);
      return { ok: merged.ok && (await backAgain(room, action)), from: noDay };
    }
    default:
      return never(kind);
  }
}

async function backAgain({ db, at }: Newsroom, withdrawal: string): Promise<boolean> {
  return (await putBack(db, keller, { action: randomUUID(), withdrawal, why: "It stands" }, at)).ok;
}

function doing(room: Newsroom) {
  return { viewer: keller, action: randomUUID(), kind: "edit", words: "Changed", at: room.at };
}

/** An edit that readers get: of words, and of what else its caller says. */
async function edited<K extends DeskKind>(
  room: Newsroom,
  kind: K,
  id: string,
  change: (content: ContentOf<K>) => ContentOf<K>,
): Promise<Taken> {
  const { version, content } = await standing(room.db, kind, id);
  const { ok } = await edit(room.db, kind, id, version, change(content), doing(room));
  return { ok: ok && (await room.publish()), from: noDay };
}

function never(kind: never): never {
  throw new Error(`no step is called ${kind}`);
}
