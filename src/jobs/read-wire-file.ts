import { type KeptFile, keepRead, refuseWire } from "@/commands/wires/keep-file";
import type { ReadWireItem } from "@/commands/wires/keep-wire";
import type { ComparedWire } from "@/commands/wires/tell-change";
import { isRead } from "@/domain/article/language-of";
import { stopOf, type WireItem } from "@/domain/wires/wire-item";
import { wireFileToRead, wireToCompare } from "@/queries/desk/incoming/wires";
import { aside } from "@/workers/aside";
import type { Db, Work, Worked } from "./work";

/** Reads a file of a wire, and keeps its items, or what would become of them. */
export const readWireFile: Work<"read-wire"> = async ({ id, input, db, now, signal }) => {
  const { file: hash, take } = input;
  const file = await wireFileToRead(db, hash);
  if (file === null) return { ok: true, leave: async () => undefined };
  const asker = { who: hash, ticket: id, signal };
  const read = await aside("wire", { bytes: file }, asker);
  if (!read.ok && read.reason !== "too-costly")
    return { ok: false, words: "Too much is being read at once." };
  if (!read.ok) return refused(hash, "It takes too long to be read.");
  if (!read.value.ok) return refused(hash, read.value.words);
  const { format, faults } = read.value;
  const items: ReadWireItem[] = [];
  for (const one of read.value.items) {
    const suggestions = await suggestionsIn(one.item, asker);
    const compared = take ? await changed(db, one.item, asker) : null;
    items.push({ ...one, suggestions, compared });
  }
  const kept: KeptFile = { hash, format, items, faults, take };
  return { ok: true, leave: (tx) => keepRead(tx, kept, now()) };
};

const refused = (hash: string, words: string): Worked => ({
  ok: false,
  words,
  leave: (tx) => refuseWire(tx, hash, words),
});

type Asker = { who: string; ticket: string; signal: AbortSignal };

/** How many attributions its text would be suggested with; null where it is in a language that is not read, or cannot be in time. */
async function suggestionsIn(
  { guid, text, language }: WireItem,
  { who, ticket, signal }: Asker,
): Promise<number | null> {
  if (text === "" || !isRead(language ?? "en")) return null;
  const found = await aside(
    "article",
    { body: text, format: "text" },
    { who, ticket: `${ticket} ${guid}`, signal },
  );
  return found.ok && found.value.ok ? found.value.readings.length : null;
}

/** What a version changes of the article that its item was brought in as; null where there is none, or it changes no words. */
async function changed(db: Db, item: WireItem, { who, ticket, signal }: Asker): Promise<ComparedWire | null> {
  if (stopOf(item) !== null) return null;
  const held = await wireToCompare(db, item.guid);
  if (held === null) return null;
  const after = { title: item.title, text: item.text };
  const { before, since, rests, open } = held;
  const compared = await aside(
    "compareTexts",
    { before, since, after, known: "page", rests },
    { who, ticket: `${ticket} ${item.guid}`, signal },
  );
  if (compared.ok) return { open, compared: compared.value };
  const words = "So much of it changed that it could not be compared in time.";
  return {
    open,
    compared: { isNew: true, differences: [{ kinds: ["words"], before: null, after: words }], touched: [] },
  };
}
