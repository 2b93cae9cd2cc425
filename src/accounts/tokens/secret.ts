import { createHash, randomBytes } from "node:crypto";

/** Begins every token of ours, so that a search of somebody's files or of a repository finds one that was left there. */
const mark = "rpt_";
const shape = /^rpt_[\w-]{43}$/;

/** A secret of 256 random bits. */
export const newSecret = (): string => `${mark}${randomBytes(32).toString("base64url")}`;

/** What is kept of a secret: nothing that it could be guessed from, hence no slow hash. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** The token that a request comes with; null for none, and for what cannot be one of ours. */
export function bearerOf(headers: Headers): string | null {
  const secret = /^bearer +(\S+) *$/i.exec(headers.get("authorization") ?? "")?.[1];
  return secret !== undefined && shape.test(secret) ? secret : null;
}
