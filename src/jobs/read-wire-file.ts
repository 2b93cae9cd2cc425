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
    const compared = take ? await changed(db, one.item, asker) : [];
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

/** What a version changes of each article that its item was brought in as. */
async function changed(db: Db, item: WireItem, { who, ticket, signal }: Asker): Promise<ComparedWire[]> {
  if (stopOf(item) !== null) return [];
  const after = { title: item.title, text: item.text };
  const found: ComparedWire[] = [];
  for (const { articleId, open, ...held } of await wireToCompare(db, item.guid)) {
    const asker = { who, ticket: `${ticket} ${item.guid} ${articleId}`, signal };
    const compared = await aside("compareTexts", { ...held, after, known: "page" }, asker);
    found.push({ articleId, open, compared: compared.ok ? compared.value : tooMuch });
  }
  return found;
}

const tooMuch: ComparedWire["compared"] = {
  isNew: true,
  differences: [
    { kinds: ["words"], before: null, after: "So much of it changed that it could not be compared in time." },
  ],
  touched: [],
};
