import { expect, test } from "vitest";
import { type OldEncoding, readableAs } from "@/domain/article/old-encodings";
import { guessedEncoding, textOfFile } from "@/domain/article/text-of-file";

/** The bytes of a text in an encoding that only decoding is offered for: each sign is looked up by what it decodes to. */
function inEncoding(text: string, encoding: OldEncoding): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, number[]>();
  for (let first = 0x80; first <= 0xff; first += 1) {
    const alone = decoder.decode(Uint8Array.from([first]));
    if ([...alone].length === 1 && alone !== "\ufffd") known.set(alone, known.get(alone) ?? [first]);
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const pair = decoder.decode(Uint8Array.from([first, second]));
      if ([...pair].length === 1 && pair !== "\ufffd") known.set(pair, known.get(pair) ?? [first, second]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < "\u0080" ? [sign.charCodeAt(0)] : (known.get(sign) ?? []))),
  );
}

test.each([
  ["shift_jis", "港は閉鎖された、と市長は言った。"],
  ["euc-jp", "港は閉鎖された、と市長は言った。"],
  ["gbk", "市长说，港口已经关闭。"],
  ["big5", "市長說，港口已經關閉。"],
  ["euc-kr", "시장은 항구가 폐쇄되었다고 말했다."],
  ["windows-1250", "Přístav je zavřený, řekl starosta Čeněk Šťastný."],
  ["iso-8859-2", "Zażółć gęślą jaźń, powiedział burmistrz."],
  ["windows-1257", "Uostas uždarytas, sakė meras Žygimantas Šarūnas."],
  ["windows-1253", "Το λιμάνι έκλεισε, είπε ο δήμαρχος."],
  ["windows-1254", "Liman kapalı, dedi Başkan Işık Şahin."],
  ["windows-1255", "הנמל סגור, אמר ראש העיר."],
  ["windows-1256", "الميناء مغلق، قال العمدة."],
  ["windows-874", "ท่าเรือปิดแล้ว"],
  ["koi8-u", "Порт закритий, сказав мер Їжак."],
  ["ibm866", "Порт закрыт, сказал мэр."],
] as const)(
  "a file in %s is not read by a guess alone: it can be said, and is read anew",
  (encoding, text) => {
    const bytes = inEncoding(text, encoding);
    expect(guessedEncoding(bytes)).not.toBeNull();
    const offered = readableAs(bytes);
    const own = offered.find(({ value }) => value === encoding);
    const first = text.slice(text.search(/[\u0080-\uffff]/)).slice(0, 4);
    expect(own?.label).toContain(first);
    expect(textOfFile(bytes, encoding)).toEqual({ ok: true, text, note: null });
  },
);

test("an encoding in which a byte of the file stands for nothing is not offered", () => {
  const western = Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x6f]);
  const offered = readableAs(western).map(({ value }) => value);
  expect(offered).toContain("windows-1252");
  expect(offered).not.toContain("shift_jis");
  expect(offered).not.toContain("euc-kr");
});

test("what says in what encoding it is, and what is UTF-8, is not asked about", () => {
  expect(guessedEncoding(new TextEncoder().encode("Порт закрыт"))).toBeNull();
  expect(guessedEncoding(Uint8Array.from([0xff, 0xfe, 0x41, 0x00]))).toBeNull();
  const named = new TextEncoder().encode('<meta charset="windows-1251">');
  expect(guessedEncoding(Uint8Array.from([...named, 0xcf, 0xee, 0xf0, 0xf2]))).toBeNull();
});

test("no file brings it down", () => {
  const all = Uint8Array.from({ length: 256 }, (_, at) => at);
  expect(readableAs(all)).toBeInstanceOf(Array);
  expect(readableAs(new Uint8Array())).toBeInstanceOf(Array);
});
