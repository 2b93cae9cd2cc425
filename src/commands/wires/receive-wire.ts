import { createHash, randomUUID } from "node:crypto";
import type { Database, Tx } from "@/db/connection";
import type { WireFileState, WireWay } from "@/domain/wires/wire-line";
import { addJob } from "../jobs/job-steps";

export type Received = { hash: string; state: WireFileState; job: string | null };

type Coming = {
  name: string;
  bytes: Uint8Array;
  way: WireWay;
  byId: string;
  by: string;
  at: Date;
};

/**
 * Takes a file of a wire in as it is, and has a worker read it: nothing of it is looked at here. The same bytes again, by whatever
 * way, are the same file. One that is sent at the desk is looked at first, and comes in once its sender says so.
 */
export function receiveWire(db: Database, { bytes, ...coming }: Coming): Promise<Received> {
  const hash = hashOfWire(bytes);
  return db.$transaction(async (tx) => {
    const { name, way, by, at } = coming;
    const row = { hash, name: name.slice(0, 300), way, size: bytes.byteLength, by, cameAt: at };
    const { count } = await tx.wireFile.createMany({
      data: [{ ...row, bytes: new Uint8Array(bytes) }],
      skipDuplicates: true,
    });
    // Who sent it at the desk, and left, is not waited for: the folder and programs say at once that it is to come in.
    const take = way !== "upload";
    return sendWire(tx, hash, { ...coming, take, isNew: count === 1 });
  });
}

/** Has a file that was looked at come in. Null where there is none of that hash. */
export function takeWire(
  db: Database,
  { hash, ...who }: { hash: string; byId: string; by: string; at: Date },
): Promise<Received | null> {
  return db.$transaction(async (tx) => {
    const there = await tx.wireFile.count({ where: { hash } });
    return there === 0 ? null : sendWire(tx, hash, { ...who, take: true, isNew: false });
  });
}

/** Sends the job that is still wanted: none for a file that was read, was refused, or of which one is open that does as much. */
async function sendWire(
  tx: Tx,
  hash: string,
  how: { take: boolean; isNew: boolean; byId: string; by: string; at: Date },
): Promise<Received> {
  await tx.$executeRaw`SELECT FROM wire_file WHERE hash = ${hash} FOR UPDATE`;
  const { state, jobId, name } = await tx.wireFile.findUniqueOrThrow({
    where: { hash },
    select: { state: true, jobId: true, name: true },
  });
  if (state === "read" || state === "refused") return { hash, state, job: jobId };
  const open = jobId && (await tx.job.findUnique({ where: { id: jobId } }));
  const isOpen = open && (open.state === "waiting" || open.state === "running");
  const doesAsMuch = isOpen && (!how.take || (open.input as { take?: boolean }).take === true);
  if (doesAsMuch || (state === "looked" && !how.take)) return { hash, state, job: jobId };
  const { byId, by, at } = how;
  const job = randomUUID();
  await addJob(tx, {
    id: job,
    kind: "read-wire",
    what: name,
    input: { file: hash, take: how.take },
    byId,
    by,
    at,
  });
  await tx.wireFile.update({ where: { hash }, data: { jobId: job, state: "waiting" } });
  return { hash, state: "waiting", job };
}

/** Writes down a file that is not read, and why; `size` in bytes. */
export async function refuseFile(
  db: Database,
  of: { hash: string; name: string; size: number; way: WireWay; by: string; at: Date; words: string },
): Promise<void> {
  const { at: cameAt, words: refused, ...row } = of;
  await db.wireFile.createMany({
    data: [{ ...row, cameAt, refused, state: "refused" }],
    skipDuplicates: true,
  });
}

export const hashOfWire = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
