import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { QrCode } from "@/ui/account/qr-code";

const text = "otpauth://totp/Reportedly:ann%40newsroom.example?secret=JBSWY3DPEHPK3PXP&issuer=Reportedly";
const drawn = renderToStaticMarkup(createElement(QrCode, { text, label: "A picture" }));

test("the picture is dark on white whatever the theme, with the margin that cameras need", () => {
  const [, size] = /viewBox="0 0 (\d+) \1"/.exec(drawn) ?? [];
  expect(drawn).toContain(`<rect width="${size}" height="${size}" fill="#fff"></rect>`);
  expect(drawn).toContain('role="img" aria-label="A picture"');
  const squares = [...drawn.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  for (const place of squares.flat()) expect(place).toBeGreaterThanOrEqual(4);
  for (const place of squares.flat()) expect(place).toBeLessThan(Number(size) - 4);
});

test("every dark square of the matrix is drawn, and no other", () => {
  const { data } = encode(text, { ecc: "M", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
  const squares = [...drawn.matchAll(/M(\d+ \d+)h1v1h-1z/g)].map(([, place]) => place);
  expect(squares).toEqual(dark);
  expect(dark.length).toBeGreaterThan(300);
});
