import type { Reader } from "@/db/connection";
import { type Edition, editionAt, rewordings, type WordsOf } from "@/domain/dossier/editions";
import { type Subject, subjectsIn, type WordsThen, worded } from "@/domain/dossier/worded";
import type { Rewording } from "@/domain/pages";
import { AskedTogether } from "../asked-together";
import { KeptAnswers } from "../kept-answers";
import { editionOf } from "./edition-of";
import { wordEditions } from "./editions";

type Editions = readonly Edition<WordsOf[keyof WordsOf]>[];

/** By edition of the record, kind and id; a few hundred bytes each. One that was never reworded has none. */
const kept = new KeptAnswers<Editions>(20_000);

/**
 * What was read, in the words of that day: headlines, names, descriptions, wording and titles of every subject in it. It is
 * asked for whatever a page tells, before anything is made of it, so that a sentence has the words of its day too.
 * `reading` may be under way still: for a page of now, on which nothing is worded otherwise, no more time is then taken.
 * `recorded` is recorded time, inclusive, for what is looked at as it was held then; null for all that is known.
 */
export async function wordedAt<T>(
  db: Reader,
  reading: T | PromiseLike<T>,
  asOf: Date,
  recorded: Date | null = null,
): Promise<T> {
  const [value, stands] = await Promise.all([reading, standsSince(db, asOf)]);
  return stands ? value : worded(value, await wordsThen(db, subjectsIn(value), asOf, recorded));
}

/** What of one subject's words had been changed by that day, for its own page. */
export async function rewordingsOf<K extends keyof WordsOf>(
  db: Reader,
  kind: K,
  id: string,
  asOf: Date,
  recorded: Date | null = null,
): Promise<Rewording[]> {
  const subject = { kind, id };
  const editions = recorded ? await read(db, [subject], recorded) : await keptEditions(db, [subject]);
  return rewordings(kind, (editions.get(keyOf(subject)) ?? []) as Edition<WordsOf[K]>[], asOf);
}

/** Whether nothing was recorded after that day: what is read then says what it said. */
function standsSince(db: Reader, asOf: Date): Promise<boolean> {
  return asked.ask(db, asOf.toISOString(), async () => {
    const [row] = await db.$queryRaw<{ stands: boolean }[]>`
      SELECT NOT EXISTS (SELECT FROM revision WHERE at > ${asOf}) AS stands`;
    return row!.stands;
  });
}

const asked = new AskedTogether<boolean>();

async function wordsThen(
  db: Reader,
  subjects: readonly Subject[],
  asOf: Date,
  recorded: Date | null,
): Promise<WordsThen> {
  const editions = recorded ? await read(db, subjects, recorded) : await keptEditions(db, subjects);
  return <K extends keyof WordsOf>(kind: K, id: string) => {
    const own = editions.get(keyOf({ kind, id })) ?? [];
    return (editionAt(own, asOf)?.words ?? null) as WordsOf[K] | null;
  };
}

async function keptEditions(db: Reader, subjects: readonly Subject[]): Promise<Map<string, Editions>> {
  const edition = await editionOf(db);
  const found = new Map<string, Editions>();
  const unread = new Map<string, Subject>();
  for (const subject of subjects) {
    const key = keyOf(subject);
    const own = kept.find(edition, key);
    if (own) found.set(key, own);
    else unread.set(key, subject);
  }
  const fresh = await read(db, [...unread.values()], null);
  for (const key of unread.keys()) found.set(key, fresh.get(key) ?? []);
  for (const [key, own] of found) kept.keep(edition, key, own);
  return found;
}

async function read(
  db: Reader,
  subjects: readonly Subject[],
  until: Date | null,
): Promise<Map<string, Editions>> {
  const found = new Map<string, Editions>();
  for (const [kind, ids] of await revised(db, subjects))
    for (const [id, own] of await wordEditions(db, kind, ids, until))
      if (own.length > 1) found.set(keyOf({ kind, id }), own);
  return found;
}

/** Those that were ever changed, by kind: few are, and of the others no snapshot is read. */
async function revised(db: Reader, subjects: readonly Subject[]): Promise<Map<keyof WordsOf, string[]>> {
  const once = [...new Map(subjects.map((subject) => [keyOf(subject), subject])).values()];
  if (once.length === 0) return new Map();
  const rows = await db.$queryRaw<Subject[]>`
    SELECT r.subject_kind AS kind, r.subject_id AS id
    FROM unnest(${once.map(({ kind }) => kind)}::text[], ${once.map(({ id }) => id)}::text[]) AS asked(kind, id)
    JOIN revision r ON r.subject_kind = asked.kind::subject_kind AND r.subject_id = asked.id AND r.number = 2`;
  const ids = new Map<keyof WordsOf, string[]>();
  for (const { kind, id } of rows) {
    const own = ids.get(kind);
    if (own) own.push(id);
    else ids.set(kind, [id]);
  }
  return ids;
}

function keyOf({ kind, id }: Subject): string {
  return `${kind} ${id}`;
}
