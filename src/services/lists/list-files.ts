import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import type { ListFile } from "./list-bytes";

/** The files of a publication on this machine: their bytes are read as often as they are asked for, and never held. */
export type ListFiles = {
  source: string;
  /** In bytes, of all together. */
  size: number;
  /** SHA-256 of one after the other. */
  hash: string;
  open: (show?: (bytes: number) => void) => ListFile[];
};

const piece = 256 * 1_024;

/** Rejects with the error of Node where one of them cannot be read. */
export async function listFiles(paths: readonly string[], named?: string): Promise<ListFiles> {
  const digest = createHash("sha256");
  let size = 0;
  for (const file of paths) {
    size += (await stat(file)).size;
    for await (const bytes of createReadStream(file, { highWaterMark: piece })) digest.update(bytes);
  }
  return {
    source: named ?? paths.map((file) => path.basename(file)).join(", "),
    size,
    hash: digest.digest("hex"),
    open: (show = () => undefined) => {
      let done = 0;
      return paths.map((file) => ({
        name: named ?? path.basename(file),
        bytes: counted(createReadStream(file, { highWaterMark: piece }), (bytes) => {
          done += bytes;
          show(done);
        }),
      }));
    },
  };
}

async function* counted(bytes: AsyncIterable<Uint8Array>, took: (bytes: number) => void) {
  for await (const some of bytes) {
    took(some.length);
    yield some;
  }
}
