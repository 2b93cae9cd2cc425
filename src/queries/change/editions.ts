import type { z } from "zod";
import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import {
  dayOfText,
  type Edition,
  editionsOf,
  Titled,
  type WordsOf,
  wordsOf,
} from "@/domain/dossier/editions";
import { revisionsBy } from "./revisions";

type Editions<W> = Promise<Map<string, Edition<W>[]>>;

const editions: {
  [K in keyof WordsOf]: (db: Reader, ids: readonly string[], until: Date | null) => Editions<WordsOf[K]>;
} = {
  story: editionsIn("story", wordsOf.story),
  claim: editionsIn("claim", wordsOf.claim),
  entity: editionsIn("entity", wordsOf.entity),
  article: titles,
  open_question: editionsIn("open_question", wordsOf.open_question),
};

/**
 * The words of these subjects in dated editions, by id, first to last: headlines and standfirsts, wording, names and
 * descriptions, titles. `until` is recorded time, inclusive, null for all of it; one that was not on record by then is
 * left out. Of a snapshot nothing but its words is read: an article's has all its texts.
 */
export function wordEditions<K extends keyof WordsOf>(
  db: Reader,
  kind: K,
  ids: readonly string[],
  until: Date | null,
): Editions<WordsOf[K]> {
  return editions[kind](db, ids, until);
}

function editionsIn<W>(kind: keyof WordsOf, schema: z.ZodType<W> & { shape: object }) {
  const parts = partsOf(schema);
  return async (db: Reader, ids: readonly string[], until: Date | null): Editions<W> => {
    const revisions = await revisionsBy(db, kind, schema, ids, until, parts);
    return new Map([...revisions].map(([id, own]) => [id, editionsOf(own, (words) => words)]));
  };
}

async function titles(db: Reader, ids: readonly string[], until: Date | null): Editions<WordsOf["article"]> {
  const parts = Prisma.sql`${partsOf(wordsOf.article)} || jsonb_build_object('versions', coalesce(
    (SELECT jsonb_agg(version - 'text') FROM jsonb_array_elements("to" -> 'versions') AS version), '[]'))`;
  const revisions = await revisionsBy(db, "article", Titled, ids, until, parts);
  return new Map(
    [...revisions].map(([id, own]) => [
      id,
      editionsOf(own, ({ title, author }) => ({ title, author }), dayOfText),
    ]),
  );
}

/** What a snapshot has of the fields of this. */
function partsOf({ shape }: { shape: object }): Prisma.Sql {
  const fields = Object.keys(shape).map((name) => Prisma.sql`${name}::text, "to" -> ${name}::text`);
  return Prisma.sql`jsonb_build_object(${Prisma.join(fields)})`;
}
