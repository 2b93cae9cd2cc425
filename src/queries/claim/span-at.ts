import { Prisma } from "@/db/generated/client";

/** The status span `s` stands on that day. */
export function spanAt(asOf: Date): Prisma.Sql {
  return Prisma.sql`s."from" <= ${asOf} AND (s."to" IS NULL OR s."to" > ${asOf})`;
}
