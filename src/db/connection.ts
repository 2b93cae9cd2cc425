import type { Database } from "./client";
import type { Prisma } from "./generated/client";

/** Inside one transaction. */
export type Tx = Prisma.TransactionClient;

/** Anything that can be read from: reads join the transaction of a command where there is one. */
export type Reader = Database | Tx;
