import { randomSecret } from "../secret";

/** Begins every token of ours, so that a search of somebody's files or of a repository finds one that was left there. */
const mark = "rpt_";
const shape = /^rpt_[\w-]{43}$/;

export const newSecret = (): string => `${mark}${randomSecret()}`;

/** The token that a request comes with; null for none, and for what cannot be one of ours. */
export function bearerOf(headers: Headers): string | null {
  const secret = /^bearer +(\S+) *$/i.exec(headers.get("authorization") ?? "")?.[1];
  return secret !== undefined && shape.test(secret) ? secret : null;
}
