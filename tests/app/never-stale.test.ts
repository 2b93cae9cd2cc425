import { expect, onTestFinished, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { editionReader } from "@/db/edition";
import { storyPage } from "@/queries/story/story-page";
import { capture } from "@/serving/capture-response";
import type { Handle } from "@/serving/handle";
import { pageCache } from "@/serving/page-cache";
import { freshDatabase } from "../database/fresh-database";
import { listening } from "../serving/listening";
import { editor, workedStory } from "../worked-story";

const slug = "spy-chief-us-visit";

test("a story that was published is on the page that is asked for next, however many ask meanwhile", async () => {
  const { db, url } = await freshDatabase();
  const edition = editionReader(url);
  onTestFinished(edition.close);
  let drawn = 0;
  const draw: Handle = async (_request, response) => {
    drawn += 1;
    const page = await storyPage(db, slug, new Date());
    response.setHeader("Content-Type", "text/html");
    response.end(page?.entries.map(({ text }) => text).join("\n") ?? "nothing yet");
  };
  const answer = pageCache((request, response) => capture(draw, request, response), draw, edition.read);
  const port = await listening((request, response) => void answer(request, response));
  const address = `http://127.0.0.1:${port}/stories/${slug}`;
  const read = async () => (await fetch(address)).text();

  let done = false;
  let asked = 0;
  const readers = Array.from({ length: 6 }, async () => {
    while (!done) {
      await read();
      asked += 1;
    }
  });
  const story = workedStory();
  const [claim] = story.claims;
  const text = claim.text;
  for (let time = 1; time <= 12; time += 1) {
    claim.text = `${text} Told for the ${time}th time.`;
    const result = await importDossier(db, story, { ...editor, at: new Date() });
    expect(result.ok).toBe(true);
    expect(await read()).toContain(`Told for the ${time}th time.`);
  }
  done = true;
  await Promise.all(readers);
  expect(drawn).toBeLessThan(asked);
});
