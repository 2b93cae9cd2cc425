import { expect, test } from "vitest";
import { isPublicAddress } from "@/services/outside/public-address";

test.each([
  "93.184.216.34",
  "8.8.8.8",
  "151.101.1.164",
  "2606:2800:220:1:248:1893:25c8:1946",
  "2a00:1450:4001:82a::200e",
])("%s is of the open internet", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  // This machine and this network.
  ...["127.0.0.1", "127.8.8.8", "0.0.0.0", "0.1.2.3", "::1", "::", "255.255.255.255"],
  // A house's own networks, and what hangs on a cable.
  ...[
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.1.1",
    "fe80::1",
    "fc00::1",
    "fd12::1",
  ],
  // What a cloud tells its machines.
  ...["169.254.169.254", "fd00:ec2::254", "100.100.100.200"],
  // Carriers, benchmarks, documentation, several at once, kept for later.
  ...["100.64.0.1", "198.18.0.1", "198.19.255.255", "192.0.2.1", "198.51.100.1", "203.0.113.1", "192.0.0.8"],
  ...["224.0.0.1", "240.0.0.1", "ff02::1", "2001:db8::1", "192.88.99.1"],
  // IPv4 within IPv6: mapped, compatible, NAT64, 6to4, Teredo.
  ...["::ffff:127.0.0.1", "::ffff:8.8.8.8", "::7f00:1", "::8.8.8.8", "64:ff9b::7f00:1", "64:ff9b:1::1"],
  ...["2002:7f00:1::1", "2001:0:7f00:1::1", "5f00::1", "4000::1", "::1%lo"],
  "no address",
])("%s is not", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
