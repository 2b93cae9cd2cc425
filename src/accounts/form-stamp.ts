import { randomUUID } from "node:crypto";
import { signJWT, verifyJWT } from "better-auth/crypto";
import { z } from "zod";
import { sealingKey } from "./sealing";

/** When a form for anybody was drawn, and which one it is. */
export type FormStamp = { id: string; at: Date };

const Stamp = z.object({ use: z.literal("report"), id: z.uuid(), at: z.number() });

/** Longer than any form is taken, in seconds: one that is too old is told so, and not that it is forged. */
const lasts = 30 * 24 * 3_600;

/** What a form carries, sealed: it says when it was drawn, and nothing of whom for. */
export function stampForm(at: Date): Promise<string> {
  const stamp: z.infer<typeof Stamp> = { use: "report", id: randomUUID(), at: at.getTime() };
  return signJWT(stamp, sealingKey(), lasts);
}

/** Null for one that is none of ours. */
export async function readStamp(text: string): Promise<FormStamp | null> {
  if (text === "" || text.length > 1_000) return null;
  const stamp = Stamp.safeParse(await verifyJWT(text, sealingKey()));
  return stamp.success ? { id: stamp.data.id, at: new Date(stamp.data.at) } : null;
}
