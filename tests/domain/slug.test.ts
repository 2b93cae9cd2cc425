import { expect, test } from "vitest";
import { slugOf } from "@/domain/slug";

test.each([
  ["الجزيرة", "aljzyra"],
  ["العربية", "alarbya"],
  ["الأهرام", "alahram"],
  ["محمد بن سلمان", "mhmd-bn-slman"],
  ["הארץ", "harts"],
  ["ידיעות אחרונות", "ydyaot-akhronot"],
  ["बीबीसी हिन्दी", "biibiisii-hindii"],
  ["नरेंद्र मोदी", "narendr-modii"],
  ["ไทยรัฐ", "aithyrath"],
  ["조선일보", "joseonilbo"],
  ["한겨레", "hangyeore"],
  ["人民日报", "ren-min-ri-bao"],
  ["朝日新聞", "zhao-ri-xin-wen"],
  ["ニューヨーク", "niyuyoku"],
  ["Łukasz Nowak", "lukasz-nowak"],
  ["Haaretz", "haaretz"],
  ["Газета", "gazeta"],
  ["O’Brien", "obrien"],
])("the address of %s can be read: %s", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test("a name of signs alone still has an address", () => {
  expect(slugOf("🎈")).toMatch(/^[a-z0-9-]+$/);
});
