import { expect, test } from "vitest";
import { decodedPage } from "@/services/outside/decoded-page";

const russian = Buffer.from([0xcd, 0xe0, 0xf0, 0xfb, 0xf8, 0xea, 0xe8, 0xed]); // «Нарышкин» in windows-1251

test.each<[string, Buffer, string | undefined, string]>([
  ["its header", russian, "text/html; charset=windows-1251", "Нарышкин"],
  [
    "what it says of itself",
    Buffer.concat([Buffer.from('<meta charset="cp1251">'), russian]),
    "text/html",
    '<meta charset="cp1251">Нарышкин',
  ],
  [
    "an old way to say so",
    Buffer.concat([Buffer.from('<meta http-equiv=x content="text/html; charset=windows-1251">'), russian]),
    undefined,
    '<meta http-equiv=x content="text/html; charset=windows-1251">Нарышкин',
  ],
  [
    "its mark, whatever is said",
    Buffer.from("\ufeffНарышкин"),
    "text/html; charset=windows-1251",
    "Нарышкин",
  ],
  ["UTF-8 where nothing is said", Buffer.from("Нарышкин"), undefined, "Нарышкин"],
  [
    "UTF-8 where nobody knows what is said",
    Buffer.from("Нарышкин"),
    "text/html; charset=klingon",
    "Нарышкин",
  ],
  ["UTF-16 by its mark", Buffer.from("\ufeffПорт", "utf16le"), undefined, "Порт"],
])("a page is read by %s", (_, bytes, type, text) => {
  expect(decodedPage(bytes, type)).toBe(text);
});

test("what cannot be kept is told as a replacement", () => {
  expect(decodedPage(Buffer.from("a\0b"), undefined)).toBe("a\ufffdb");
  expect(decodedPage(Buffer.from([0xff, 0xfe, 0x00, 0xd8]), undefined)).toBe("\ufffd");
});
