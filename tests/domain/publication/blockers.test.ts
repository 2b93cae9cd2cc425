import { expect, test } from "vitest";
import type { DeskKind } from "@/domain/draft/subject";
import { notARecord } from "@/domain/publication/blockers";

test("what has to be mended in a draft is named in words and not by its path", () => {
  const words = (path: string, kind: DeskKind = "claim") =>
    notARecord(kind, { path, message: "may not be empty" }).words;
  expect(words("evidence[0].title")).toBe("Evidence 1, title: may not be empty.");
  expect(words("attributions[2].relays[0].description")).toBe(
    "Attribution 3, through whom 1, description: may not be empty.",
  );
  expect(words("evidence[1].publishedAt")).toBe("Evidence 2, public since: may not be empty.");
  expect(words("names[0]", "entity")).toBe("Name 1: may not be empty.");
  expect(words("positions[0].to", "entity")).toBe("Post 1, until: may not be empty.");
  expect(words("headline", "story")).toBe("Headline: may not be empty.");
  expect(words("")).toBe("It: may not be empty.");
});

test("what an import is told of the format's own fields is not said to whoever fills in a form", () => {
  const message = "nobody speaks: name a source, or describe one in sourceDescription";
  expect(notARecord("claim", { path: "attributions[0]", message }).words).toBe(
    "Attribution 1: nobody speaks: name a source, or describe one.",
  );
});
