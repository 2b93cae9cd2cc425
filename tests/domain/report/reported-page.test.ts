import { expect, test } from "vitest";
import { reportedPage } from "@/domain/report/reported-page";

const site = "https://news.example";
const of = (written: string) => reportedPage(written, site);

test("a page of this site is known by its path, with its query and its day", () => {
  expect(of("/claims/c-1")).toEqual({ address: "/claims/c-1", path: "/claims/c-1", asOf: null });
  expect(of(" https://news.example/stories/spy?asOf=2018-01-30#later ")).toEqual({
    address: "/stories/spy?asOf=2018-01-30",
    path: "/stories/spy",
    asOf: expect.any(Date),
  });
  expect(of("/?q=said+so&status=refuted")?.address).toBe("/?q=said+so&status=refuted");
});

test("a query that is too long to keep, and a day that is none, leave the page", () => {
  expect(of(`/?q=${"x".repeat(2_000)}`)?.address).toBe("/");
  expect(of("/claims/c-1?asOf=yesterday")).toMatchObject({ path: "/claims/c-1", asOf: null });
});

test("no other site is taken for a page, nor what readers see nothing of", () => {
  for (const written of [
    "",
    "claims/c-1",
    "https://evil.example/claims/c-1",
    "https://news.example.evil.example/claims/c-1",
    "//evil.example",
    "/\\evil.example",
    "/.//evil.example",
    "/desk/settings",
    "/api/v1/claims",
    "/account",
    "javascript:alert(1)",
    `/${"x".repeat(1_001)}`,
  ])
    expect(of(written), written).toBeNull();
});
