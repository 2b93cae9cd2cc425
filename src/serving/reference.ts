import { gunzipSync } from "node:zlib";

/**
 * The number under which Next has written to our log why a page failed, out of the empty page that it answers with: the
 * digest of the error, in what it hands to its scripts. Null where there is none.
 */
export function referenceIn(body: Buffer, encoding: string): string | null {
  const text = encoding === "gzip" ? gunzipSync(body).toString() : body.toString();
  return /\bdigest\\*":\\*"(\d{1,12})\\*"/.exec(text)?.[1] ?? null;
}
