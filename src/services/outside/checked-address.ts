import type { LookupAddress } from "node:dns";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { type OutsideSettings, usualPorts } from "./outside-settings";
import { isOfOwnNetwork } from "./own-networks";
import { isPublicAddress } from "./public-address";

/** All addresses that a name has, as `dns.promises.lookup` with `all` tells them. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** Where to connect for one address: the IP addresses that were looked at, and the name that certificates and Host go by. */
export type Checked = { ips: readonly string[]; host: string; port: number };

/** Why an address is not asked, in words for whoever typed it. */
export class NotAsked extends Error {}

/** A literal stands in brackets where it is of IPv6; a dot at the end names the same host. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
const portOf = (url: URL): number => Number(url.port || (url.protocol === "https:" ? 443 : 80));

/** Whether an administrator named the host of an address with its port. */
export const isNamed = (url: URL, hosts: readonly string[]): boolean =>
  hosts.includes(`${hostOf(url)}:${portOf(url)}`);

/**
 * Looks at an address before anything is sent to it: its scheme, its port, and every IP address that its name has at this
 * moment. One that is not of the open internet is enough to refuse. The connection is then made to an address that was looked
 * at, so that a name which answers otherwise a moment later leads nowhere else.
 * `isLedHere`: a page of the open internet leads there, and not whoever asked.
 *
 * Throws `NotAsked`.
 */
export async function checkedAddress(
  url: URL,
  resolve: Resolve,
  { ports, hosts }: OutsideSettings,
  isLedHere = false,
): Promise<Checked> {
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new NotAsked("Only addresses that begin with https:// or http:// are fetched.");
  if (url.username !== "" || url.password !== "")
    throw new NotAsked("An address with a name or a password in it is not fetched.");
  const port = portOf(url);
  const host = hostOf(url);
  // What an editor typed, or what such a host leads to: a page of the open internet leads nobody into the house.
  const isAllowed = !isLedHere && isNamed(url, hosts);
  if (!isAllowed && !usualPorts.includes(port) && !ports.includes(port))
    throw new NotAsked(`Port ${port} is not one that pages are fetched from.`);
  const found = ipaddr.isValid(host) ? [host] : (await resolve(host)).map(({ address }) => address);
  if (found.length === 0) throw new NotAsked(`There is no host called ${host}.`);
  if (!isAllowed && !found.every((one) => isPublicAddress(one) && !isOfOwnNetwork(one)))
    throw new NotAsked(
      `${host} is not on the open internet, and pages of a house’s own network are not fetched.`,
    );
  // Many machines have no way to IPv6, and are told its addresses all the same.
  return { ips: found.toSorted((a, b) => isIP(a) - isIP(b)), host, port };
}
