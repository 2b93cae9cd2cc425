import { expect, test } from "vitest";
import { readOpml } from "@/services/feeds/read-opml";
import { writeOpml } from "@/services/feeds/write-opml";

const at = new Date("2026-03-01T00:00:00Z");

test("a list that is written is read as the same feeds, whatever their titles hold", () => {
  const feeds = [
    { url: "https://a.example/feed?x=1&y=2", title: 'Küste & "Hafen" <b>', siteUrl: "https://a.example/" },
    { url: "https://b.example/rss", title: "Новости", siteUrl: null },
    { url: "https://c.example/rss", title: "خبر", siteUrl: null },
  ];
  expect(readOpml(writeOpml(feeds, at))).toEqual({
    ok: true,
    feeds: feeds.map(({ url, title }) => ({ url, title })),
  });
});

test("an empty list can be written, and says when it is read that it names nothing", () => {
  expect(readOpml(writeOpml([], at))).toEqual({ ok: false, words: "The list names no feed." });
});
