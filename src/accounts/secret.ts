import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 random bits, which is told once and held nowhere. */
export const randomSecret = (): string => randomBytes(32).toString("base64url");

/** What is kept of such a secret. It needs no slow hash: there is nothing to guess. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
