import { expect, test } from "vitest";
import { liveFeed } from "@/domain/live/live-feed";

test.each([
  ["/stories/ferry", "", "/stories/ferry/feed.json"],
  ["/stories/ferry/charts/network", "page=2", "/stories/ferry/feed.json"],
  ["/claims/c1", "", "/claims/c1/feed.json"],
  ["/people/lea-moe/articles", "", "/people/lea-moe/feed.json"],
  ["/", "", "/feed.json"],
  ["/", "q=ferry&cursor=x&density=compact", "/feed.json?q=ferry"],
  ["/people", "", "/changes/feed.json"],
  ["/corrections", "", "/corrections/feed.json"],
])("%s?%s is told of by %s", (path, search, feed) => {
  expect(liveFeed(path, search)).toBe(feed);
});

test.each([
  ["/stories/ferry", "asOf=2018-01-30"],
  ["/stories/ferry/changes", "to=2018-01-30"],
  ["/articles/a1", ""],
  ["/about", ""],
  ["/desk/stories", ""],
  ["/embed/stories/ferry", ""],
  ["//elsewhere.example/stories/x", ""],
  ["/stories", "asOf=2018"],
])("of %s?%s nothing is told", (path, search) => {
  expect(liveFeed(path, search)).toBeNull();
});
