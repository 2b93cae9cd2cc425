import ipaddr from "ipaddr.js";

/** Ranges that ipaddr.js calls ordinary and that lead to this machine, to its neighbours or to an IPv4 address all the same. */
const never = [
  ...["192.0.0.0/24", "198.18.0.0/15"],
  // IPv4 in IPv6: "compatible", NAT64 and its local range, 6to4, Teredo.
  ...["::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32"],
].map((range) => ipaddr.parseCIDR(range));

const global = ipaddr.parseCIDR("2000::/3");

/**
 * Whether an IP address, in any of its spellings, is one of the open internet. Loopback, private and link-local networks, a
 * cloud's metadata, carriers' and documentation ranges are not, nor is IPv6 that carries an IPv4 address within it.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== "unicast") return false;
  if (address.kind() === "ipv6" && !address.match(global)) return false;
  return !never.some((range) => range[0].kind() === address.kind() && address.match(range));
}
