import { expect, test } from "vitest";
import { browserWords } from "@/domain/access/browser-words";
import { initials } from "@/domain/access/initials";
import { networkOf } from "@/domain/access/network";
import { NoticeCode } from "@/domain/access/notice";
import { noticeWords } from "@/domain/access/notice-words";

test.each([
  ["Mara Keller", "MK"],
  ["Rosa Maria de Osei", "RO"],
  ["Анна Нарышкина", "АН"],
  ["Keller", "K"],
  ["  élodie  ", "É"],
  ["7", "?"],
  ["", "?"],
])("%j is shown as %s", (name, letters) => {
  expect(initials(name)).toBe(letters);
});

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36 Edg/147.0",
    "Edge on Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
    "Safari on iOS",
  ],
  ["curl/8.5.0", "A browser on an unknown system"],
])("a session of %s is known by its browser", (userAgent, words) => {
  expect(browserWords(userAgent)).toBe(words);
});

test("whatever becomes of a form has its words", () => {
  for (const code of NoticeCode.options)
    expect(noticeWords({ code, seconds: null }).title, code).toMatch(/^[A-Z].*\.$/);
  expect(noticeWords({ code: "too-many", seconds: 61 }).more).toBe("Wait 2 minutes, then try again.");
  expect(noticeWords({ code: "too-many", seconds: 5 }).more).toBe("Wait a minute, then try again.");
});

test.each([
  ["203.0.113.77", "203.0.113.x"],
  ["2001:0db8:0012:0034:0000:0000:0000:0000", "2001:db8:12:x"],
  ["2001:db8::1", "2001:db8:0:x"],
  ["::1", "0:0:0:x"],
  [null, null],
])("of the address %s the network %s is kept", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
