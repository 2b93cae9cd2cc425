import fc from "fast-check";
import type { Draw } from "./draw";

/** Stands for what is nested too deep for `JSON.stringify`; `jsonOf` puts it in. */
const deep = { "@deep": true };

const texts = [
  "",
  " ",
  "\0",
  "a\0b",
  "\ud800",
  "\udc00x",
  "\u202e",
  "\u200b",
  "İ",
  "ﷺ",
  "e\u0301",
  "\r\n",
  "😀".repeat(60),
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "null",
  "undefined",
  "NaN",
  "[object Object]",
  "0",
  "-1",
  "1.5",
  "1e400",
  "9".repeat(400),
  "2147483648",
  "9223372036854775808",
  "0x10",
  "١٢",
  "0000-00-00",
  "2018-02-30",
  "99999-01-01",
  "-271821-04-20T00:00:00Z",
  "+275760-09-13T00:00:00.001Z",
  "2018-01-30T25:61:00Z",
  "9999-12-31T23:59:59.999Z",
  "0000-01-01T00:00:00Z",
  "-0001-12-31",
  "4714-11-24 BC",
  "infinity",
  "now",
  "' or 1=1 --",
  '"',
  "\\",
  "%",
  "_",
  "%00",
  "$" + "{x}",
  "{{x}}",
  "../../x",
  "..\\x",
  "/",
  "//evil.example",
  "javascript:1",
  "http://",
  "https://[::1",
  "http://a b",
  "https://user:word@a.example:99999/",
  "data:,x",
  "http://xn--/",
  "(",
  "[",
  "*",
  "a|*",
  "<->",
  ":*",
  "a".repeat(3_000),
  "a ".repeat(5_000),
  "\u0130".repeat(500),
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "00000000-0000-4000-8000-00000000000g",
];

const things: unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  [{}],
  { id: {} },
  { not: "x" },
  { contains: "" },
  { length: 5 },
  deep,
  0,
  -1,
  1.5,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 63,
  1e308,
  5e-324,
  JSON.parse('{"__proto__":{"x":1},"constructor":{"prototype":{}}}'),
  Array.from({ length: 2_000 }, (_, at) => at),
];

/** A text that is seldom meant. */
export const oddText = (draw: Draw): string =>
  draw.percent(75) ? draw.pick(texts) : draw.from(fc.string({ unit: "binary", maxLength: 40 }));

/** Anything that JSON can say. */
export function oddThing(draw: Draw): unknown {
  if (draw.percent(45)) return oddText(draw);
  return draw.percent(75) ? draw.pick(things) : draw.from(fc.jsonValue({ maxDepth: 3 }));
}

/** The document with one place of it gone, doubled, or something else. */
export function broken(draw: Draw, document: unknown): unknown {
  const isInner = typeof document === "object" && document !== null;
  if (!isInner || Object.keys(document).length === 0 || draw.percent(8)) return oddThing(draw);
  const key = draw.pick(Object.keys(document));
  const value = (document as Record<string, unknown>)[key];
  const within = typeof value === "object" && value !== null && draw.percent(75);
  const put = within
    ? broken(draw, value)
    : draw.pick([oddThing, oddThing, () => undefined, () => [value]])(draw);
  if (Array.isArray(document)) {
    const copy = [...document];
    copy.splice(Number(key), 1, ...(put === undefined ? [value, value] : [put]));
    return copy;
  }
  const copy: Record<string, unknown> = { ...document, [key]: put };
  if (draw.percent(10)) copy[draw.pick(["more", "constructor", "toString"])] = oddThing(draw);
  return copy;
}

/** As it is sent. Lone surrogates are written as escapes, which `JSON.stringify` does by itself. */
export function jsonOf(document: unknown): string {
  const levels = 20_000;
  return (JSON.stringify(document) ?? "").replace(
    JSON.stringify(deep),
    `${"[".repeat(levels)}1${"]".repeat(levels)}`,
  );
}
