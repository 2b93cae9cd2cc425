import { expect, test } from "vitest";
import { generateMetadata as headOfClaim } from "@/app/claims/[id]/page";
import { generateMetadata as headOfStory } from "@/app/stories/[slug]/page";
import { importWorkedStory } from "../worked-story";
import { servedDatabase } from "./serve";

const origin = "http://127.0.0.1:3000";
const story = "spy-chief-us-visit";
const asked = <T>(params: T, search: Record<string, string>) => ({
  params: Promise.resolve(params),
  searchParams: Promise.resolve(search),
});

test("the address of a claim that is pasted into a chat shows its words with the status of the day", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const { id, text } = await db.claim.findFirstOrThrow({
    where: { text: { contains: "visited the United" } },
  });
  for (const [search, status, end] of [
    [{}, "Confirmed", ""],
    [{ asOf: "2018-01-30" }, "Confirmed (as of 30 Jan 2018)", "?asOf=2018-01-30"],
  ] as const) {
    const { openGraph, title } = await headOfClaim(asked({ id }, search));
    expect(title).toBe(`${status}: ${text}`);
    expect(openGraph).toMatchObject({ title, url: `${origin}/claims/${id}${end}` });
    expect(openGraph?.description).toContain("says so");
  }
});

test("the address of a story shows its headline and how much of it is confirmed", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const { openGraph, title } = await headOfStory(asked({ slug: story }, {}));
  expect(openGraph).toMatchObject({ title, url: `${origin}/stories/${story}`, siteName: "Reportedly" });
  expect(openGraph?.description).toMatch(/^\d+ confirmed, \d+ reported, \d+ no comment, 1 open question\. ./);
});
