import { expect, test } from "vitest";
import { archiveAddress, archivedCopy } from "@/domain/watching/archive-address";

const page = "https://gazette.example/news?id=1&x=$&";

test("a page's address stands in an archive's as it is, and behind a question mark as a value", () => {
  expect(archiveAddress("https://archive.example/save/{url}", page)).toBe(
    `https://archive.example/save/${page}`,
  );
  expect(archiveAddress("https://archive.example/save?url={url}&now=1", page)).toBe(
    `https://archive.example/save?url=${encodeURIComponent(page)}&now=1`,
  );
});

const asked = "https://archive.example/save/https://gazette.example/1";
const copy = "https://archive.example/web/2026/https://gazette.example/1";
const none = { url: asked, contentLocation: null, link: null };

test.each([
  [{ ...none, contentLocation: "/web/2026/https://gazette.example/1" }, copy],
  [
    {
      ...none,
      link: `<https://gazette.example/1>; rel="original", <${copy}>; rel="first memento"; datetime="x"`,
    },
    copy,
  ],
  [{ ...none, url: copy }, copy],
  [none, null],
  [{ ...none, contentLocation: "javascript:alert(1)" }, null],
  [{ ...none, contentLocation: asked }, null],
  [{ ...none, link: `<https://gazette.example/1>; rel="original"` }, null],
])("of what an archive answers, its copy is told: %j", (answer, said) => {
  expect(archivedCopy(asked, answer)).toBe(said);
});
