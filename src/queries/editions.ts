import type { z } from "zod";
import type { Reader } from "@/db/connection";
import { dayOfText, type Edition, editionsOf, wordsOf } from "@/domain/dossier/editions";
import {
  ArticleSnapshot,
  ClaimSnapshot,
  EntitySnapshot,
  QuestionSnapshot,
  StorySnapshot,
} from "@/domain/dossier/snapshot";
import { revisionsBy } from "./revisions";
import type { SubjectKind } from "./snapshots";

const editions = {
  story: editionsIn("story", StorySnapshot, wordsOf.story),
  claim: editionsIn("claim", ClaimSnapshot, wordsOf.claim),
  entity: editionsIn("entity", EntitySnapshot, wordsOf.entity),
  article: editionsIn("article", ArticleSnapshot, wordsOf.article, dayOfText),
  open_question: editionsIn("open_question", QuestionSnapshot, wordsOf.open_question),
};

/**
 * The words of these subjects in dated editions, by id, first to last: headlines and standfirsts, wording, names and
 * descriptions, titles. `until` is recorded time, inclusive; one that was not on record by then is left out.
 */
export function wordEditions<K extends keyof typeof editions>(
  db: Reader,
  kind: K,
  ids: readonly string[],
  until: Date,
): ReturnType<(typeof editions)[K]> {
  return editions[kind](db, ids, until) as ReturnType<(typeof editions)[K]>;
}

function editionsIn<T, W>(
  kind: SubjectKind,
  schema: z.ZodType<T>,
  words: (snapshot: T) => W,
  since?: (now: T, before: T | null) => Date | null,
) {
  return async (db: Reader, ids: readonly string[], until: Date): Promise<Map<string, Edition<W>[]>> => {
    const revisions = await revisionsBy(db, kind, schema, ids, until);
    return new Map([...revisions].map(([id, own]) => [id, editionsOf(own, words, since)]));
  };
}
