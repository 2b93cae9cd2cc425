import { readEnv } from "@/env";

/** What we seal, so that we know it again when it comes back. */
export function sealingKey(): string {
  const { authSecret } = readEnv();
  if (authSecret === undefined)
    throw new Error("AUTH_SECRET is not set: start through `npm start`, which makes one and keeps it");
  return authSecret;
}
