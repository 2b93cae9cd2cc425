import { randomUUID } from "node:crypto";
import type { Tx } from "@/db/connection";

/** The list that everybody means by OFAC. */
export const ofacList = {
  key: "ofac",
  title: "OFAC: Specially Designated Nationals",
  authority: "Office of Foreign Assets Control",
} as const;

/** Has a list of that key, made where there is none yet; answers its id. */
export async function putList(
  tx: Tx,
  { key, title, authority, by, at }: { key: string; title: string; authority: string; by: string; at: Date },
): Promise<string> {
  const row = { id: randomUUID(), key, title, authority, by, addedAt: at };
  await tx.sanctionList.createMany({ data: [row], skipDuplicates: true });
  return (await tx.sanctionList.findUniqueOrThrow({ where: { key }, select: { id: true } })).id;
}
