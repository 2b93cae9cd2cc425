import { describe, expect, test } from "vitest";
import { may, type Permission } from "@/domain/access/may";
import { nextPath } from "@/domain/access/next-path";
import { isOwnOrigin, type Provenance } from "@/domain/access/origin";
import { roles } from "@/domain/access/roles";
import { ruleForPath } from "@/domain/access/rule-for-path";

test("each role may what those before it may, and something more", () => {
  const permissions: Permission[] = ["read", "account", "edit", "publish", "chief", "administer"];
  const granted = roles.map((role) => permissions.filter((permission) => may(role, permission)));
  expect(granted).toEqual([
    ["read", "account"],
    ["read", "account", "edit", "publish"],
    ["read", "account", "edit", "publish", "chief"],
    ["read", "account", "edit", "publish", "chief", "administer"],
  ]);
});

describe("after signing in one goes to a page of this site", () => {
  test.each(["/desk/articles/a-1?asOf=2018-01-30&q=%22x%22#top", "/account", "/"])("%s", (path) => {
    expect(nextPath(path)).toBe(path);
  });
  test.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/x/..//evil.example",
    "/%2e//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "\\\\evil.example",
    "http://here.invalid//evil.example",
    "http://",
    "",
    null,
    undefined,
    `/${"x".repeat(2_000)}`,
  ])("and never elsewhere: %j", (path) => {
    expect(nextPath(path)).toBe("/sign-in");
  });
});

describe("a request that writes comes from a page of ours", () => {
  const plain: Provenance = {
    origin: "http://127.0.0.1:3000",
    fetchSite: "same-origin",
    host: "127.0.0.1:3000",
    site: null,
    port: 3000,
  };
  const own = (said: Partial<Provenance>) => isOwnOrigin({ ...plain, ...said });

  test.each<[string, Partial<Provenance>]>([
    ["by the name that this machine has for itself", {}],
    ["by another such name", { origin: "http://localhost:3000", host: "localhost:3000" }],
    ["from a browser that does not say the site", { fetchSite: null }],
    ["by the name that it was called by", { origin: "http://10.0.0.5:3000", host: "10.0.0.5:3000" }],
    ["by the address that it says it has", { origin: "https://news.example", site: "https://news.example" }],
    ["on the port that http has anyway", { origin: "http://news.example", host: "news.example:80" }],
  ])("%s", (_, said) => {
    expect(own(said)).toBe(true);
  });

  test.each<[string, Partial<Provenance>]>([
    ["another site", { origin: "https://evil.example" }],
    ["another port", { origin: "http://127.0.0.1:3001" }],
    ["a sandboxed page", { origin: "null" }],
    ["nobody who says so", { origin: null }],
    ["another site that shows our address", { fetchSite: "cross-site" }],
    ["a neighbour under the same domain", { fetchSite: "same-site" }],
    [
      "our own machine's name, where the newsroom has said another",
      { site: "https://news.example", host: "127.0.0.1:3000" },
    ],
    [
      "a name that was put into Host, where the newsroom has said its own",
      { origin: "http://evil.example", host: "evil.example", site: "https://news.example" },
    ],
    ["a host that is none", { origin: "http://evil.example", host: "evil.example/../", port: 1 }],
  ])("not from %s", (_, said) => {
    expect(own(said)).toBe(false);
  });
});

test.each([
  ["/", "anyone"],
  ["/people/sergey-naryshkin", "anyone"],
  ["/desk", "edit"],
  ["/desk/", "edit"],
  ["/desk/users", "administer"],
  ["/desk/articles/new", "edit"],
  ["/desk/history/claim/c-1", "edit"],
  ["/desk/settings", "chief"],
  ["/account", "account"],
  ["/desk/no/such/page", undefined],
  ["/api/desk/edits", undefined],
  ["/desks", undefined],
])("the page at %s is for %s", (path, rule) => {
  expect(ruleForPath(path)).toBe(rule);
});
