import {
  type CameAs,
  type KeptAnswer,
  keepPublication,
  keepUnchanged,
  keptLast,
  refusePublication,
} from "@/commands/lists/keep-publication";
import { LetGo } from "@/commands/lists/let-go";
import { stageList, unstageList } from "@/commands/lists/stage-list";
import { ListFault } from "@/domain/lists/list-part";
import type { ListFiles } from "@/services/lists/list-files";
import { readList } from "@/services/lists/read-list";
import { undatedDigest } from "@/services/lists/undated-digest";
import type { Db } from "./work";

type Tx = Parameters<typeof keepPublication>[0];

/** In ms: a list of a million entries, on a database that has other work. */
export const longestKeeping = 30 * 60_000;

/**
 * Reads a publication of a list and lays it ready; what is answered keeps it, or says in words why it is refused, within one transaction.
 * Bytes that are kept already are not read again; of those that say what is kept already, of another day, nothing is laid ready.
 */
export async function readPublication(
  db: Db,
  files: Pick<ListFiles, "hash" | "source" | "open">,
  given: Omit<CameAs, "hash" | "source" | "content">,
  show?: (bytes: number) => void,
): Promise<(tx: Tx) => Promise<KeptAnswer>> {
  const { hash, source } = files;
  const last = await db.$transaction((tx) => keptLast(tx, given.listId, hash));
  if (last.isSame) return async () => ({ kind: "same" });
  try {
    const { content, on } = await undatedDigest(files.open(lettingGo()));
    const came: CameAs = { ...given, hash, source, content };
    if (content === last.content) return (tx) => keepUnchanged(tx, came, on);
    const staged = await stageList(db, came.id, readList(files.open(show)), came.at);
    return (tx) => keepPublication(tx, came, staged);
  } catch (error) {
    await unstageList(db, given.id);
    if (!(error instanceof ListFault)) throw error;
    return (tx) => refusePublication(tx, { ...given, hash, source }, error.message);
  }
}

/** In bytes: text of so much is let go of at once, before it piles up. */
const pile = 16_000_000;

function lettingGo(): (bytes: number) => void {
  const letGo = new LetGo(pile);
  let before = 0;
  return (bytes) => {
    letGo.after(bytes - before);
    before = bytes;
  };
}
