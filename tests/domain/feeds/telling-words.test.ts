import { expect, test } from "vitest";
import type { Telling } from "@/domain/feeds/feed-lines";
import { tellingWords } from "@/domain/feeds/telling-words";

const now = new Date("2026-11-30T18:00:00Z");
const item = {
  ...{
    id: "i",
    feed: "The Harbour Gazette",
    title: "Port shut",
    text: "HALM (AP) — The port is shut.",
    author: null,
  },
  ...{
    url: null,
    publishedAt: "2026-11-30T14:30:00Z",
    foundAt: "2026-11-30T15:00:00Z",
    first: null,
    heldId: null,
    wire: null,
  },
};
const telling = (feed: string, at: string, same: Telling["same"] = "text"): Telling => ({
  id: feed,
  feed,
  at,
  url: null,
  same,
});

test("a text that several carry names them from the earliest on, and is one origin", () => {
  const others = [telling("The Courier", "2026-11-30T16:00:00Z"), telling("AP", "2026-11-30T14:02:00Z")];
  expect(tellingWords({ ...item, others }, now)).toBe(
    "One text, with the dateline of AP: in AP (14:02 UTC), also in The Harbour Gazette and The Courier. However many carry it, it is one origin.",
  );
});

test("whoever was first is not said to have written it", () => {
  const others = [telling("The Courier", "2026-11-29T16:00:00Z")];
  expect(tellingWords({ ...item, text: "The port is shut.", others }, now)).toBe(
    "One text: in The Courier (29 Nov 2026, 16:00 UTC), also in The Harbour Gazette. However many carry it, it is one origin.",
  );
});

test("the same page in another feed is no second voice", () => {
  expect(
    tellingWords({ ...item, others: [telling("Top stories", "2026-11-30T16:00:00Z", "page")] }, now),
  ).toBeNull();
  expect(tellingWords({ ...item, others: [] }, now)).toBeNull();
});

test("a text that was brought in from another outlet says so", () => {
  const first = { feed: "AP", at: "2026-11-30T14:02:00Z", articleId: "a-1" };
  expect(tellingWords({ ...item, others: [], first }, now)).toBe(
    "The same text as in AP (14:02 UTC), which is held already.",
  );
});

test("of many that carry it some are named", () => {
  const others = Array.from({ length: 9 }, (_, n) => telling(`Outlet ${n}`, `2026-11-30T16:0${n}:00Z`));
  expect(tellingWords({ ...item, others }, now)).toContain("Outlet 0, Outlet 1 and seven others");
});
