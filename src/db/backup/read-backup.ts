import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { BackupEnd, BackupHead, BackupRefused, endName, headName, memberSize, rowsName } from "./format";
import { linesIn } from "./write-backup";

/** A piece of what a backup holds, in order: its head, rows of the tables in the head's order, its end. */
export type Piece =
  | { is: "head"; head: BackupHead }
  | { is: "rows"; table: BackupHead["tables"][number]; rows: Buffer }
  | { is: "end"; end: BackupEnd };

/**
 * Reads a backup from its beginning to its end, a few megabytes at a time. Throws BackupRefused where the file is none, is
 * cut short, or differs anywhere from what its manifest says; a caller that must know before it does anything reads it twice.
 */
export async function* piecesOf(file: string): AsyncGenerator<Piece> {
  const archive = extract();
  const reading = pipeline(createReadStream(file), createGunzip(), archive);
  // What goes wrong in reading comes out of the archive as well, or it is awaited at the end.
  reading.catch(() => undefined);
  const checked = new Checked();
  try {
    for await (const member of archive) {
      const { name } = member.header;
      if ((member.header.size ?? 0) > 2 * memberSize + 65_536) throw notWhole(`${name} is too long`);
      const chunks: Buffer[] = [];
      for await (const chunk of member as AsyncIterable<Buffer>) chunks.push(chunk);
      yield checked.next(name, Buffer.concat(chunks));
    }
    await reading;
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    throw notWhole(error instanceof Error ? error.message : String(error));
  }
  if (!checked.isDone) throw notWhole("its end is missing");
}

/** The head of a backup that was read whole and found to be as its manifest says. */
export async function checkedBackup(file: string): Promise<{ head: BackupHead; end: BackupEnd }> {
  let head: BackupHead | null = null;
  let end: BackupEnd | null = null;
  for await (const piece of piecesOf(file)) {
    if (piece.is === "head") head = piece.head;
    if (piece.is === "end") end = piece.end;
  }
  return { head: head!, end: end! };
}

const notWhole = (why: string) =>
  new BackupRefused(`The file is no whole backup: ${why}. Nothing was restored from it.`);

/** Keeps to the order of a backup, and counts and hashes what passes. */
class Checked {
  isDone = false;
  private head: BackupHead | null = null;
  private counted: { rows: number; bytes: number; hash: Hash; part: number }[] = [];
  private at = 0;

  next(name: string, content: Buffer): Piece {
    if (this.isDone) throw notWhole(`${name} stands behind its end`);
    if (this.head === null) {
      if (name !== headName) throw notWhole("it does not begin as one");
      const head = parsed(BackupHead, content, name);
      this.head = head;
      this.counted = head.tables.map(() => ({ rows: 0, bytes: 0, hash: createHash("sha256"), part: 0 }));
      return { is: "head", head };
    }
    if (name === endName) return this.ended(parsed(BackupEnd, content, name));
    const { tables } = this.head;
    const isNext = (at: number) =>
      tables[at] !== undefined && name === rowsName(tables[at], this.counted[at]!.part + 1);
    while (this.at < tables.length && !isNext(this.at)) this.at += 1;
    const counted = this.counted[this.at];
    if (counted === undefined) throw notWhole(`${name} is out of its place`);
    counted.part += 1;
    counted.rows += linesIn(content);
    counted.bytes += content.length;
    counted.hash.update(content);
    return { is: "rows", table: tables[this.at]!, rows: content };
  }

  private ended(end: BackupEnd): Piece {
    for (const [at, table] of this.head!.tables.entries()) {
      const { rows, bytes, hash } = this.counted[at]!;
      const told = end.tables[at];
      const isSame =
        told !== undefined &&
        told.schema === table.schema &&
        told.name === table.name &&
        told.rows === rows &&
        told.bytes === bytes &&
        told.sha256 === hash.digest("hex");
      if (!isSame) throw notWhole(`the rows of ${table.name} are not those that were written`);
    }
    if (end.tables.length !== this.head!.tables.length)
      throw notWhole("it tells of tables that it does not hold");
    this.isDone = true;
    return { is: "end", end };
  }
}

function parsed<T>(schema: { parse: (value: unknown) => T }, content: Buffer, name: string): T {
  try {
    return schema.parse(JSON.parse(content.toString("utf8")));
  } catch {
    throw notWhole(`${name} cannot be read`);
  }
}
