import type { Database, Tx } from "@/db/connection";
import { nameSound } from "@/domain/name-sound";
import { batches } from "./changes";

/** Keeps how these names sound, so that they are found from other scripts. What is kept already stays. */
export async function learnNameSounds(tx: Tx, names: readonly string[]): Promise<void> {
  const sounds = [...new Set(names)].flatMap((text) => {
    const sound = nameSound(text);
    return sound ? [{ text, ...sound }] : [];
  });
  for (const some of batches(sounds)) await tx.nameSound.createMany({ data: some, skipDuplicates: true });
}

/** Raise it where a name comes to sound otherwise. */
const version = 1;

/**
 * Works out what is missing: of names from before sounds were kept, or from a corpus that was loaded, some at a time, so that a start that
 * is broken off goes on with the next one. Where sounds are made otherwise now, all of them.
 */
export async function fillNameSounds(db: Database): Promise<void> {
  const [kept] = await db.$queryRaw<{ version: number }[]>`SELECT name_sounds AS version FROM edition`;
  if ((kept?.version ?? 0) < version) {
    await db.nameSound.deleteMany({});
    await db.$executeRaw`UPDATE edition SET name_sounds = ${version}`;
  }
  let after = "";
  for (;;) {
    const rows = await db.$queryRaw<{ text: string }[]>`
      SELECT text FROM (
        SELECT text FROM entity_name
        UNION SELECT n ->> 'text' FROM draft d, jsonb_array_elements(d.content -> 'names') AS n WHERE d.kind = 'entity'
      ) AS names
      WHERE text > ${after} AND NOT EXISTS (SELECT FROM name_sound s WHERE s.text = names.text)
      ORDER BY text LIMIT 5000`;
    const last = rows.at(-1);
    if (last === undefined) return;
    await db.$transaction((tx) =>
      learnNameSounds(
        tx,
        rows.map(({ text }) => text),
      ),
    );
    after = last.text;
  }
}
