import { expect, test } from "vitest";
import { textOfFile } from "@/domain/article/text-of-file";

const western = "The café’s owner said so.";
const russian = "Директор СВР Сергей Нарышкин посетил США, сообщил посол.";

/** Russian letters by their place in an encoding that has them. */
function inOld(text: string, place: (code: number) => number): Uint8Array {
  return Uint8Array.from(
    [...text].map((letter) => letter.charCodeAt(0)).map((code) => (code < 128 ? code : place(code))),
  );
}
const windows1251 = (text: string) => inOld(text, (code) => code - 0x410 + 0xc0);
const koi8 = "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ";
const koi8r = (text: string) => inOld(text, (code) => koi8.indexOf(String.fromCharCode(code)) + 0xc0);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const [low, high] = [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8];
      return big ? [high, low] : [low, high];
    }),
  );

test.each([
  ["UTF-8", utf8(western), western],
  ["UTF-8 with a mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(western)]), western],
  ["UTF-16, small end first", Uint8Array.from([0xff, 0xfe, ...utf16(western, false)]), western],
  ["UTF-16, big end first", Uint8Array.from([0xfe, 0xff, ...utf16(russian, true)]), russian],
  ["UTF-16 without a mark", utf16(western, false), western],
  ["Russian in UTF-8", utf8(russian), russian],
])("what is written in %s is read as it was written, without a guess", (_, bytes, text) => {
  expect(textOfFile(bytes)).toEqual({ ok: true, text, note: null });
});

test.each([
  [
    "Windows-1252",
    Uint8Array.from([...utf8("The caf"), 0xe9, ...utf8(" owner said so.")]),
    "The café owner said so.",
  ],
  ["Windows-1251", windows1251(russian), russian],
  ["KOI8-R", koi8r(russian), russian],
])("what is written in %s is read by its letters, and that is said", (name, bytes, text) => {
  expect(textOfFile(bytes)).toEqual({ ok: true, text, note: expect.stringContaining(name) });
});

test("a page that names its encoding is believed, unless it is UTF-8 all through", () => {
  const head = '<meta charset="windows-1251">';
  const page = Uint8Array.from([...utf8(head), ...windows1251(russian)]);
  expect(textOfFile(page)).toEqual({ ok: true, text: head + russian, note: null });
  expect(textOfFile(utf8(head + russian))).toEqual({ ok: true, text: head + russian, note: null });
  const unknown = Uint8Array.from([...utf8('<meta charset="klingon">'), ...windows1251(russian)]);
  expect(textOfFile(unknown)).toMatchObject({ note: expect.stringContaining("Windows-1251") });
});

test.each([
  ["a PDF", utf8("%PDF-1.7 and so on"), /PDF/],
  ["a word processor's document", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6]), /word processor/],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49]), /no text/],
  ["an empty file", new Uint8Array(), /empty/],
  ["blanks alone", utf8(" \n\n"), /empty/],
])("%s is refused in words", (_, bytes, words) => {
  expect(textOfFile(bytes)).toEqual({ ok: false, words: expect.stringMatching(words) });
});
