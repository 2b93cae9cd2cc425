import type { LookupAddress } from "node:dns";
import { isIP } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { checkedAddress } from "@/services/outside/checked-address";
import { isOfOwnNetwork } from "@/services/outside/own-networks";

const house = ["2a02:8070:1::17/64", "93.184.216.40/28"];

test.each([
  ["2a02:8070:1::1", true],
  ["2a02:8070:1:0:ffff::9", true],
  ["2a02:8070:2::1", false],
  ["93.184.216.34", true],
  ["93.184.216.60", false],
  ["::ffff:93.184.216.34", true],
])("%s is of the house's own network: %s", (address, isOwn) => {
  expect(isOfOwnNetwork(address, house)).toBe(isOwn);
});

test("every address that this machine has is its own", () => {
  const own = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((address) => !isOfOwnNetwork(address))).toEqual([]);
});

const to = (ip: string) => async (): Promise<LookupAddress[]> => [{ address: ip, family: isIP(ip) }];
const named = { ports: [], hosts: ["intranet.example:8080"] };

test("a host that an administrator named is asked where an editor types it, and not where a page of the internet leads to it", async () => {
  const url = new URL("http://intranet.example:8080/stop?all=1");
  await expect(checkedAddress(url, to("10.0.0.8"), named)).resolves.toMatchObject({ ips: ["10.0.0.8"] });
  await expect(checkedAddress(url, to("10.0.0.8"), named, true)).rejects.toThrow(
    /not one that pages are fetched from/,
  );
});
