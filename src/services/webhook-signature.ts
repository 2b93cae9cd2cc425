import { createHmac } from "node:crypto";

/**
 * The headers by which a receiver knows whose a message is and which one (Standard Webhooks): the same id whenever it is sent again.
 * `secret` is `whsec_` and base64.
 */
export function webhookHeaders(
  { id, secret, body }: { id: string; secret: string; body: string },
  at: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature}`,
  };
}
