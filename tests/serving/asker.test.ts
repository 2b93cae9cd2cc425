import { expect, test } from "vitest";
import { asker } from "@/serving/asker";

const here = { trustedProxies: 0, appUrl: "http://127.0.0.1:3000" };

test("who comes by themselves counts for their own address, near or far", () => {
  for (const peer of ["127.0.0.1", "127.0.0.2", "192.168.1.20", "203.0.113.5"])
    expect(asker(peer, {}, here)).toEqual({ address: peer, isLimited: true });
});

test("behind a proxy of one's own that we were not told of, nobody is refused", () => {
  for (const peer of [
    "127.0.0.1",
    "::1",
    "::ffff:127.0.0.1",
    "10.0.0.7",
    "::ffff:172.17.0.2",
    "192.168.0.1",
    "fd00::2",
  ])
    for (const header of ["x-forwarded-for", "x-forwarded-proto", "x-real-ip", "forwarded", "via"])
      expect([peer, header, asker(peer, { [header]: "203.0.113.5" }, here).isLimited]).toEqual([
        peer,
        header,
        false,
      ]);
});

test("a proxy that adds no word of its own is known by the TLS that the site has", () => {
  expect(asker("127.0.0.1", {}, { ...here, appUrl: "https://news.example" }).isLimited).toBe(false);
});

test("from afar a header that only proxies write buys nothing", () => {
  for (const peer of ["203.0.113.5", "172.32.0.1", "11.0.0.1", "2001:db8::1", "::ffff:203.0.113.5"])
    expect([peer, asker(peer, { "x-forwarded-for": "1.1.1.1", via: "1.1 x" }, here).isLimited]).toEqual([
      peer,
      true,
    ]);
});

test("behind proxies that we were told of, the address is what the outermost saw", () => {
  const told = { trustedProxies: 1, appUrl: "https://news.example" };
  const headers = { "x-forwarded-for": "1.1.1.1, 203.0.113.5" };
  expect(asker("127.0.0.1", headers, told)).toEqual({ address: "203.0.113.5", isLimited: true });
});

test("they take turns by the address that the proxy names", () => {
  const headers = { "x-forwarded-for": "1.1.1.1, 203.0.113.5" };
  expect(asker("127.0.0.1", headers, here)).toEqual({ address: "203.0.113.5", isLimited: false });
});

test("those whose address is not known share one", () => {
  expect(asker(undefined, {}, here)).toEqual({ address: "unknown", isLimited: true });
  const told = { ...here, trustedProxies: 1 };
  expect(asker("127.0.0.1", { "x-forwarded-for": "nonsense" }, told)).toEqual({
    address: "unknown",
    isLimited: true,
  });
});
