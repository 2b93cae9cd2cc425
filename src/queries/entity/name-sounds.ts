import { Prisma } from "@/db/generated/client";
import { keysAsked, soundAsked, soundInChinese } from "@/domain/name-sound";

/**
 * Those whose name in another script sounds like all of these words, and who bear none in the script of the words: in their own script the
 * spelling is meant. A statement that gives `entity_id`; null where the words tell no sound.
 */
export function bearersSounding(words: string): Prisma.Sql | null {
  const keys = keysAsked(words).filter((some) => some.length > 0);
  if (keys.length === 0) return null;
  const all = keys.map((some) => Prisma.sql`s.keys && ${some}::text[]`);
  const names = Prisma.sql`SELECT s.text FROM name_sound s WHERE ${Prisma.join(all, " AND ")}`;
  return bearing(names, soundAsked(words)!.script);
}

/** The same, of who has words in a name that begin so, with `text` and `ordinal` of the name. */
export function bearersBeginningToSound(words: string): Prisma.Sql | null {
  const names = namesBeginningToSound(words);
  return names && bearing(names, soundAsked(words)!.script);
}

const bearing = (names: Prisma.Sql, script: string): Prisma.Sql => Prisma.sql`
  SELECT n.entity_id, n.text, n.ordinal FROM (${names}) AS heard JOIN entity_name n ON n.text = heard.text
  WHERE NOT EXISTS (SELECT FROM entity_name o JOIN name_sound also ON also.text = o.text
    WHERE o.entity_id = n.entity_id AND also.script = ${script})`;

/** Names of other scripts that have words which sound or begin have words so, for somebody who types; `whole` where they are the very words. */
export function namesBeginningToSound(words: string): Prisma.Sql | null {
  const asked = soundAsked(words);
  if (asked === null) return null;
  const { script, sounds, bones } = asked;
  const chinese = soundInChinese(words);
  const begin = (each: readonly string[]) =>
    Prisma.join(
      each.map((word) => Prisma.sql`s.sound LIKE ${`% ${word}%`}`),
      " AND ",
    );
  const isVowelless = Prisma.sql`(${script} IN ('arabic', 'hebrew') OR s.script IN ('arabic', 'hebrew'))`;
  const ways = [
    ...(sounds.some((word) => word.length > 1) ? [begin(sounds)] : []),
    ...(chinese ? [Prisma.sql`(s.script = ${chinese.script} AND ${begin(chinese.sounds)})`] : []),
    ...(bones.length > 0 ? [Prisma.sql`(${isVowelless} AND ${begin(bones)})`] : []),
  ];
  if (ways.length === 0) return null;
  const [word] = [...sounds, ...bones];
  return Prisma.sql`SELECT s.text, s.sound LIKE ${`% ${word} %`} AS whole FROM name_sound s
    WHERE s.script <> ${script} AND (${Prisma.join(ways, " OR ")})`;
}
