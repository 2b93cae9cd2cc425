import { createHash } from "node:crypto";
import type { Tx } from "@/db/connection";
import type { Prisma } from "@/db/generated/client";
import type { Sketch } from "@/domain/feeds/text-sketch";
import { senderOf } from "@/domain/wires/sender";
import { standingVersion, versionKey } from "@/domain/wires/standing-version";
import { stopOf, WireItem } from "@/domain/wires/wire-item";
import type { WireLine, WireOutcome } from "@/domain/wires/wire-line";
import { insertItems } from "../feeds/insert-items";
import { type ComparedWire, tellChange } from "./tell-change";

/** An item as it was read, with what its text is compared by, what was found in it, and what it changes of an article that is held. */
export type ReadWireItem = Sketch & {
  item: WireItem;
  suggestions: number | null;
  compared: ComparedWire[];
};

/** Names the lock of whoever adds versions, among the advisory locks of this database. */
const adding = 7_146_003;
/** As much of a text as the inbox has of any item. */
const mostInInbox = 20_000;

/**
 * Keeps the items of a file: a new one waits in the inbox, a new version of one stands in its place there, or is told as a change of
 * the article that it was brought in as. Each comes once, by its guid and version. Answers what became of each.
 */
export async function keepWire(
  tx: Tx,
  hash: string,
  items: readonly ReadWireItem[],
  at: Date,
): Promise<WireLine[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${adding})`;
  const lines: WireLine[] = [];
  for (const one of items) lines.push(lineOf(one, await keepItem(tx, hash, one, at)));
  return lines;
}

/** What would become of each, without keeping any. */
export async function lookAtWire(tx: Tx, items: readonly ReadWireItem[]): Promise<WireLine[]> {
  const lines: WireLine[] = [];
  for (const one of items) lines.push(lineOf(one, outcomeOf(await held(tx, one.item.guid), one.item)));
  return lines;
}

function lineOf({ item, suggestions }: ReadWireItem, outcome: WireOutcome): WireLine {
  const { guid, version, title, status, signals, embargo } = item;
  return { guid, version, title, sender: senderOf(item), status, signals, embargo, suggestions, outcome };
}

type Held = { id: string; versions: { place: number; key: string; content: WireItem }[] };

async function held(tx: Tx, guid: string): Promise<Held | null> {
  const row = await tx.wireItem.findUnique({
    where: { guid },
    include: { versions: { orderBy: { place: "asc" } } },
  });
  if (!row) return null;
  const versions = row.versions.map(({ place, key, content }) => ({
    place,
    key,
    content: WireItem.parse(content),
  }));
  return { id: row.id, versions };
}

function outcomeOf(there: Held | null, item: WireItem): WireOutcome {
  if (!there) return "new";
  const same = there.versions.find(({ key }) => key === versionKey(item));
  if (same) return JSON.stringify(same.content) === JSON.stringify(item) ? "held" : "otherwise";
  return standingVersion([...there.versions.map(({ content }) => content), item]) === item
    ? "version"
    : "earlier";
}

async function keepItem(tx: Tx, hash: string, one: ReadWireItem, at: Date): Promise<WireOutcome> {
  const { item, suggestions } = one;
  const there = await held(tx, item.guid);
  const outcome = outcomeOf(there, item);
  if (outcome === "held" || outcome === "otherwise") return outcome;
  const { id, articleId } = there ? { ...there, articleId: null } : await newItem(tx, one, at);
  const place = (there?.versions.at(-1)?.place ?? 0) + 1;
  const stands = outcome !== "earlier";
  const state = {
    standing: place,
    embargoed: item.embargo !== null,
    embargoedUntil: item.embargo?.until ?? null,
    stop: stopOf(item),
  };
  if (!there) await tx.wireItem.create({ data: { id, guid: item.guid, ...state } });
  else if (stands) await tx.wireItem.update({ where: { id }, data: state });
  // Its page came by a feed before, and was brought in.
  if (articleId !== null) await tx.wireArticle.create({ data: { articleId, itemId: id } });
  await tx.wireVersion.create({
    data: {
      ...{ itemId: id, place, key: versionKey(item), hash, suggestions, cameAt: at },
      content: item as unknown as Prisma.InputJsonValue,
    },
  });
  if (there && stands) {
    const before = standingVersion(there.versions.map(({ content }) => content))!;
    await tellAgain(tx, id, { ...one, before, at });
  }
  return outcome;
}

async function newItem(
  tx: Tx,
  one: ReadWireItem,
  at: Date,
): Promise<{ id: string; articleId: string | null }> {
  const sender = senderOf(one.item);
  const wire = sender.toLowerCase();
  const url = `wire:${wire}`;
  const { id: feedId } = await tx.feed.upsert({
    where: { url },
    create: {
      id: crypto.randomUUID(),
      url,
      wire,
      host: url,
      title: sender,
      state: "paused",
      by: sender,
      addedAt: at,
      nextAt: at,
    },
    update: {},
    select: { id: true },
  });
  const inboxItem = inboxItemOf(one, one.item);
  await insertItems(tx, feedId, [inboxItem], at);
  const row = await tx.feedItem.findUniqueOrThrow({
    where: { feedId_key: { feedId, key: inboxItem.key } },
    select: { id: true, articleId: true },
  });
  await tx.feed.update({ where: { id: feedId }, data: { itemAt: at } });
  return row;
}

/** A later version, in the inbox or of the article that the item was brought in as. What was dismissed stays so. */
async function tellAgain(
  tx: Tx,
  id: string,
  one: ReadWireItem & { before: WireItem; at: Date },
): Promise<void> {
  const { feedId, state } = await tx.feedItem.findUniqueOrThrow({
    where: { id },
    select: { feedId: true, state: true },
  });
  if (state === "open") await insertItems(tx, feedId, [inboxItemOf(one, one.before)], one.at);
  const { before, item: after, at } = one;
  for (const { articleId } of await tx.wireArticle.findMany({ where: { itemId: id } })) {
    const compared = one.compared.find((each) => each.articleId === articleId);
    await tellChange(tx, { articleId, before, after, compared, at });
  }
}

/** The item as the inbox has it. A kill comes without words, as a rule: those that it kills are still told. */
function inboxItemOf({ item, sketch, runs }: ReadWireItem, before: WireItem) {
  const key = createHash("sha256").update(`wire ${item.guid}`).digest("hex");
  const text = item.text || before.text;
  return {
    ...{ key, twin: key, url: item.url, author: item.byline, sketch, runs },
    title: item.title || before.title,
    text: text.slice(0, mostInInbox),
    publishedAt: item.versionCreated ?? item.firstCreated,
  };
}
