import type { IncomingHttpHeaders } from "node:http";
import { BlockList, isIP } from "node:net";
import { senderAddress } from "@/accounts/sender-address";
import type { Env } from "@/env";

/** Whose question it is: the address that it counts for, and whether that address may be refused. */
export type Asker = { address: string; isLimited: boolean };

/** Where a proxy of one's own may stand: this machine, and networks that lead nowhere else (RFC 1918, 4193, 6598). */
const near = new BlockList();
for (const [net, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
  ["100.64.0.0", 10],
] as const)
  near.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::1", 128],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  near.addSubnet(net, bits, "ipv6");

/** What proxies add to a request that they pass on. */
const ofProxies = [
  "x-forwarded-for",
  "x-forwarded-proto",
  "x-forwarded-host",
  "x-real-ip",
  "forwarded",
  "via",
];

/**
 * Who asks. Behind a proxy that nobody told us of all visitors have one address, and would share what one may ask: a
 * request that by all appearance came through one is never refused. It still takes its turn, by the address that the
 * proxy names.
 */
export function asker(
  peer: string | undefined,
  headers: IncomingHttpHeaders,
  { trustedProxies, appUrl }: Pick<Env, "trustedProxies" | "appUrl">,
): Asker {
  const forwardedFor = [headers["x-forwarded-for"]].flat().join(", ") || null;
  const addressBehind = (proxies: number) =>
    // Where the address is not known, all such share one, which is the safe side.
    senderAddress(peer ?? null, forwardedFor, proxies) ?? "unknown";
  // We speak no TLS ourselves: a site that has it has somebody before us.
  const isPassedOn = appUrl.startsWith("https:") || ofProxies.some((name) => headers[name] !== undefined);
  if (trustedProxies === 0 && isPassedOn && isNear(peer))
    return { address: addressBehind(1), isLimited: false };
  return { address: addressBehind(trustedProxies), isLimited: true };
}

function isNear(peer: string | undefined): boolean {
  const version = isIP(peer ?? "");
  return version !== 0 && near.check(peer!, version === 6 ? "ipv6" : "ipv4");
}
