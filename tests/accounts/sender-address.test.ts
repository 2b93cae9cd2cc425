import { expect, test } from "vitest";
import { senderAddress } from "@/accounts/sender-address";

test("without proxies of ours nobody chooses their address by a header", () => {
  expect(senderAddress("192.0.2.1", "203.0.113.5", 0)).toBe("192.0.2.1");
  expect(senderAddress("192.0.2.1", null, 0)).toBe("192.0.2.1");
});

test("behind proxies of ours the address is what the outermost saw, whatever the sender wrote before it", () => {
  expect(senderAddress("10.0.0.1", "203.0.113.5", 1)).toBe("203.0.113.5");
  expect(senderAddress("10.0.0.1", "1.1.1.1, 203.0.113.5", 1)).toBe("203.0.113.5");
  expect(senderAddress("10.0.0.1", "1.1.1.1, 203.0.113.5, 10.0.0.2", 2)).toBe("203.0.113.5");
});

test("a header that is shorter than it should be, or no address at all, gives what is left or nothing", () => {
  expect(senderAddress("10.0.0.1", null, 1)).toBe("10.0.0.1");
  expect(senderAddress("10.0.0.1", "nonsense", 1)).toBeNull();
  expect(senderAddress(null, "203.0.113.5", 0)).toBeNull();
});

test("of one IPv6 household every address is the same one, and IPv4 in IPv6 is IPv4", () => {
  const one = senderAddress("2001:db8:1:2::1", null, 0);
  expect(senderAddress("2001:db8:1:2:ffff::9", null, 0)).toBe(one);
  expect(senderAddress("2001:db8:1:3::1", null, 0)).not.toBe(one);
  expect(senderAddress("::ffff:192.0.2.1", null, 0)).toBe("192.0.2.1");
});
