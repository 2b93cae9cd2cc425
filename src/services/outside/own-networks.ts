import { networkInterfaces } from "node:os";
import ipaddr from "ipaddr.js";

/**
 * Whether an address is of a network that this machine stands in, or its own. With IPv6 each printer and router of a house has an
 * address of the open internet, and a machine may serve at its own what nobody outside can reach.
 */
export function isOfOwnNetwork(text: string, networks: readonly string[] = ownNetworks()): boolean {
  const address = ipaddr.process(text);
  return networks.some((network) => {
    const range = ipaddr.parseCIDR(network);
    return range[0].kind() === address.kind() && address.match(range);
  });
}

const ownNetworks = (): string[] =>
  Object.values(networkInterfaces()).flatMap((all) => (all ?? []).flatMap(({ cidr }) => cidr ?? []));
