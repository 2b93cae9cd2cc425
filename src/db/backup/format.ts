import { z } from "zod";

// A backup is a tar file, compressed by gzip: first `head.json`, then each table's rows as Postgres copies them out
// (`rows/SCHEMA.TABLE/1`, `/2`, …), at the end `end.json`. Any tar program opens it.

export const headName = "head.json";
export const endName = "end.json";
/** Bytes of a table's rows that one member holds, at the most. */
export const memberSize = 4 * 1024 * 1024;

const TableName = z.strictObject({ schema: z.string(), name: z.string() });
export type TableName = z.infer<typeof TableName>;

/** What a backup says of itself before its rows: what made it, and which tables in which state of the schema it holds. */
export const BackupHead = z.strictObject({
  format: z.literal("reportedly-backup"),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  release: z.string(),
  postgres: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(TableName.extend({ columns: z.array(z.string()).min(1) })).min(1),
});
export type BackupHead = z.infer<typeof BackupHead>;

/** The manifest: what must have been read when the end is reached. `last` is where a sequence stands. */
export const BackupEnd = z.strictObject({
  tables: z.array(
    TableName.extend({
      rows: z.int().min(0),
      bytes: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  sequences: z.array(TableName.extend({ last: z.string().regex(/^-?\d+$/), isCalled: z.boolean() })),
});
export type BackupEnd = z.infer<typeof BackupEnd>;

export const rowsName = ({ schema, name }: TableName, part: number): string =>
  `rows/${schema}.${name}/${part}`;

/** A backup that cannot be made or restored; the message is one line that says why and what to do. */
export class BackupRefused extends Error {}
