import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Env } from "@/env";

/**
 * What sign-ins are sealed with: as AUTH_SECRET says, else made at the first start and kept beside the data, readable by
 * its owner alone. Two first starts at once agree on one: only the first can create the file.
 */
export function sealingSecret({ authSecret, dataFolder }: Env): string {
  if (authSecret !== undefined) return authSecret;
  const file = path.join(dataFolder, "auth-secret");
  mkdirSync(dataFolder, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file, "utf8").trim();
}
