import { senderAddress } from "@/accounts/sender-address";
import { readEnv } from "@/env";

/** Where a request comes from, as far as that can be known; null where it cannot. */
export function senderOf(headers: Headers): string | null {
  const { peerHeader, trustedProxies } = readEnv();
  const peer = peerHeader === undefined ? null : headers.get(peerHeader);
  return senderAddress(peer, headers.get("x-forwarded-for"), trustedProxies);
}
