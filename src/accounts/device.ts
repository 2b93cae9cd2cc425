import { createHash, randomUUID } from "node:crypto";
import { signJWT, verifyJWT } from "better-auth/crypto";
import { z } from "zod";
import { sealingKey } from "./sealing";

/** How long a device is remembered after its last sign-in, in seconds: the most that browsers keep a cookie. */
export const deviceRemembered = 400 * 24 * 60 * 60;

const Device = z.object({ use: z.literal("device"), account: z.string(), id: z.uuid() });

/** What a device is given when somebody signed in on it: sealed, and good for that account alone. It lets nobody in. */
export function markDevice(email: string): Promise<string> {
  const device: z.infer<typeof Device> = { use: "device", account: accountOf(email), id: randomUUID() };
  return signJWT(device, sealingKey(), deviceRemembered);
}

/** The id of a device that this account was used on before; null for any other mark, forged ones among them. */
export async function knownDevice(mark: string | null, email: string): Promise<string | null> {
  if (mark === null) return null;
  const device = Device.safeParse(await verifyJWT(mark, sealingKey()));
  return device.success && device.data.account === accountOf(email) ? device.data.id : null;
}

/** The mark does not tell whoever finds it whose it is. */
const accountOf = (email: string): string => createHash("sha256").update(email).digest("base64url");
