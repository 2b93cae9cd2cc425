import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cut, gzipped, plain } from "@/serving/parts";

const old = "AAAAAAAAAAAAAAAAAAAAAAAA";
const fresh = "BBBBBBBBBBBBBBBBBBBBBBBB";

test("a page with another nonce is the same page, packed and not, whatever stands between", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 3_000 }), { maxLength: 12 }), (texts) => {
      const body = Buffer.from(texts.join(old));
      const expected = texts.join(old).replaceAll(old, fresh);
      const parts = cut(body, old);
      expect(Buffer.concat(plain(parts, fresh)).toString()).toBe(expected);
      expect(gunzipSync(Buffer.concat(gzipped(parts, fresh))).toString()).toBe(expected);
    }),
  );
});

test("a body without a nonce is one piece, and what looks like one in it stays", () => {
  const body = Buffer.from(`text ${old} text`);
  const parts = cut(body, null);
  expect(parts.pieces).toHaveLength(1);
  expect(Buffer.concat(plain(parts, fresh)).toString()).toBe(`text ${old} text`);
  expect(gunzipSync(Buffer.concat(gzipped(parts, fresh))).toString()).toBe(`text ${old} text`);
});
