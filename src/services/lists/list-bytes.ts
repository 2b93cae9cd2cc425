import { ListFault } from "@/domain/lists/list-part";

/** The bytes of one file of a list, in pieces, with the name that it is told of by. */
export type ListFile = { name: string; bytes: AsyncIterable<Uint8Array> };

/** No list that is published comes near this, in bytes. */
const most = 4_000_000_000;

/** The same file, with its first bytes beside it. */
export async function begun({ name, bytes }: ListFile): Promise<ListFile & { first: string }> {
  const pieces = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  let isEnded = false;
  while (size < 64) {
    const next = await pieces.next();
    if (next.done) {
      isEnded = true;
      break;
    }
    first.push(next.value);
    size += next.value.length;
  }
  const text = new TextDecoder().decode(Buffer.concat(first).subarray(0, 64)).trimStart();
  async function* all() {
    yield* first;
    if (!isEnded) yield* { [Symbol.asyncIterator]: () => pieces };
  }
  return { name, bytes: all(), first: text };
}

/** The text of a file in pieces, as UTF-8. */
export async function* textOf({ name, bytes }: ListFile): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > most) throw new ListFault(`${name} is longer than four gigabytes.`);
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}
