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

/** Raise it where a name comes to sound otherwise. Kept with a minus while what is stored is made for it. */
const version = 1;

/**
 * Sees to it at a start that all names have the sounds of this version. Whoever writes a name keeps its sound, so once that is done
 * there is nothing to look for; a start that is broken off goes on with the next one.
 */
export async function keepNameSounds(db: Database): Promise<void> {
  const [kept] = await db.$queryRaw<{ version: number }[]>`SELECT name_sounds AS version FROM edition`;
  if (kept?.version === version) return;
  if (kept?.version !== -version) {
    await db.nameSound.deleteMany({});
    await db.$executeRaw`UPDATE edition SET name_sounds = ${-version}`;
  }
  await fillNameSounds(db);
  await db.$executeRaw`UPDATE edition SET name_sounds = ${version}`;
}

/** Works out what is missing, some at a time: of names from before sounds were kept, or of a corpus that was loaded. */
export async function fillNameSounds(db: Database): Promise<void> {
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
