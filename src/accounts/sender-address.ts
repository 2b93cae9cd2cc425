import { isValidIP, normalizeIP } from "@better-auth/core/utils/ip";
import { readEnv } from "@/env";

/** Where a request comes from, as far as that can be known; null where it cannot. */
export function senderOf(headers: Headers): string | null {
  const { peerHeader, trustedProxies } = readEnv();
  const peer = peerHeader === undefined ? null : headers.get(peerHeader);
  return senderAddress(peer, headers.get("x-forwarded-for"), trustedProxies);
}

/**
 * Where a request comes from, for the throttle: the other end of the connection, or, where `trustedProxies` of our own
 * stand in front, what the outermost of them saw. Each adds the address that it was called from at the end of
 * X-Forwarded-For, so what lies further to the left than they account for was written by the sender, and is not believed.
 * Of IPv6 the first half counts, since a household has that many addresses. Null where it is not known.
 */
export function senderAddress(
  peer: string | null,
  forwardedFor: string | null,
  trustedProxies: number,
): string | null {
  if (peer === null) return null;
  const hops = [...(forwardedFor ?? "").split(",").map((hop) => hop.trim()), peer].filter(
    (hop) => hop !== "",
  );
  const seen = hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? peer;
  return isValidIP(seen) ? normalizeIP(seen, { ipv6Subnet: 64 }) : null;
}
