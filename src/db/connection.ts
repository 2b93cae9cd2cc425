import type { Prisma, PrismaClient } from "./generated/client";

/** The database, with its transactions; what commands are given. */
export type Database = PrismaClient;

/** Inside one transaction. */
export type Tx = Prisma.TransactionClient;

/** Anything that can be read from: reads join the transaction of a command where there is one. */
export type Reader = Database | Tx;
