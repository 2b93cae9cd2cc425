import type { Tx } from "@/db/connection";
import type { Prisma } from "@/db/generated/client";
import { keepWire, lookAtWire, type ReadWireItem } from "./keep-wire";

export type KeptFile = {
  hash: string;
  format: string;
  items: readonly ReadWireItem[];
  faults: readonly string[];
  /** Whether it is to come in, or to be told alone. */
  take: boolean;
};

/** Keeps what was read of a file, in the transaction that ends its job. */
export async function keepRead(tx: Tx, file: KeptFile, at: Date): Promise<void> {
  const { hash, format, items, faults, take } = file;
  const lines = take ? await keepWire(tx, hash, items, at) : await lookAtWire(tx, items);
  const told = { format, lines: lines as Prisma.InputJsonValue, faults: [...faults] };
  await tx.wireFile.update({ where: { hash }, data: { ...told, state: take ? "read" : "looked" } });
}

/** Writes down why a file was not read. */
export async function refuseWire(tx: Tx, hash: string, words: string): Promise<void> {
  await tx.wireFile.update({ where: { hash }, data: { state: "refused", refused: words } });
}
