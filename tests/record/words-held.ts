import type { Edition } from "@/domain/dossier/editions";
import { wordEditions } from "@/queries/change/editions";
import type { Newsroom } from "./newsroom";

/** The words that pages show now, by subject: of the story, its claims, and people and organizations. */
export async function wordsNow({ db }: Newsroom): Promise<Map<string, unknown>> {
  const [stories, claims, entities] = await Promise.all([
    db.story.findMany({ select: { id: true, headline: true, standfirst: true } }),
    db.claim.findMany({ select: { id: true, text: true } }),
    db.entity.findMany({
      select: { id: true, description: true, names: { orderBy: { ordinal: "asc" }, select: { text: true } } },
    }),
  ]);
  return new Map<string, unknown>(
    [...stories, ...claims, ...entities].map(({ id, ...words }): [string, unknown] => [id, words]),
  );
}

/** The same words in their editions. */
export async function editionsNow(room: Newsroom): Promise<Map<string, Edition<unknown>[]>> {
  const { db, at } = room;
  const { story, claims, entities } = await room.ids();
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  const [told, worded, known] = await Promise.all([
    wordEditions(db, "story", [story], at),
    wordEditions(db, "claim", ids(claims), at),
    wordEditions(db, "entity", ids(entities), at),
  ]);
  return new Map<string, Edition<unknown>[]>([
    ...picked(told, ({ headline, standfirst }) => ({ headline, standfirst })),
    ...picked(worded, ({ text }) => ({ text })),
    ...picked(known, ({ description, names }) => ({
      description,
      names: names.map(({ text }) => ({ text })),
    })),
  ]);
}

function picked<W>(editions: ReadonlyMap<string, Edition<W>[]>, words: (all: W) => unknown) {
  return [...editions].map(
    ([id, own]) => [id, own.map((each) => ({ ...each, words: words(each.words) }))] as const,
  );
}
