import { createHmac, timingSafeEqual } from "node:crypto";

/** Of https://www.w3.org/TR/websub/#recognized-algorithms-for-x-hub-signature */
const algorithms = ["sha1", "sha256", "sha384", "sha512"];

/** Whether a hub that knows the secret sent this: `X-Hub-Signature: sha256=…` over its very bytes. */
export function isOfHub(body: Buffer, header: string | null, secret: string): boolean {
  const [, algorithm = "", hex = ""] = /^(\w+)=([0-9a-f]{40,128})$/i.exec(header?.trim() ?? "") ?? [];
  if (!algorithms.includes(algorithm.toLowerCase())) return false;
  const own = createHmac(algorithm.toLowerCase(), secret).update(body).digest();
  const said = Buffer.from(hex, "hex");
  return said.length === own.length && timingSafeEqual(said, own);
}
