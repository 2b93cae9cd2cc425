import { expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { isSilence } from "@/domain/attribution-meaning";
import { askingFor } from "@/domain/timeline/timeline-query";
import { entriesBy } from "@/queries/entity/entity-entries";
import { timelinePage } from "@/queries/entry/timeline";
import { storyPage } from "@/queries/story/story-page";
import { freshDatabase } from "../../database/fresh-database";
import { wholeStory } from "../../whole-story";
import { editor } from "../../worked-story";

const today = new Date("2030-01-01");

/** The whole story with the one refusal of its director put to every claim, as an editor does who joins it to the whole matter. */
function refusedOfAll() {
  const story = wholeStory();
  const claims = story.claims!;
  const refusal = claims
    .flatMap(({ attributions }) => attributions ?? [])
    .find(({ id }) => id === "director-silent")!;
  for (const claim of claims) {
    const others = (claim.attributions ?? []).filter(({ stance }) => !isSilence(stance));
    claim.attributions = [...others, { ...structuredClone(refusal), id: "refused" }];
  }
  // What hangs on no claim is refused otherwise, and counted beside these.
  for (const question of story.openQuestions ?? []) question.refusals = [];
  return { story, claims };
}

test("a refusal that was put to every claim is one entry wherever entries are told and counted", async () => {
  const { db } = await freshDatabase();
  const { story: document, claims } = refusedOfAll();
  const brought = await importDossier(db, document, editor);
  expect(brought).toMatchObject({ ok: true });
  const refused = async () =>
    (await timelinePage(db, { ...askingFor(null, today), limit: 100 })).entries.filter(
      ({ kind }) => kind === "response",
    );
  const whole = `beside four claims`;

  const story = (await storyPage(db, "velm-crane", today))!;
  expect(story.counts.none).toBe(1);
  const [told, ...others] = story.entries.filter(({ kind }) => kind === "response");
  expect(others).toEqual([]);
  expect(told).toMatchObject({ text: "Yusuf al-Harbi declined to comment." });
  expect(told!.how).toMatch(new RegExp(whole, "u"));
  expect(story.declined.find(({ name }) => name === "Yusuf al-Harbi")!.about).toHaveLength(claims.length);

  const person = await db.entity.findFirstOrThrow({ where: { slug: "yusuf-al-harbi" } });
  const { by } = await entriesBy(db, person, today);
  expect(by.total).toBe(1);
  expect(by.entries.map(({ how }) => how)).toEqual([expect.stringMatching(whole)]);
  expect(await refused()).toHaveLength(1);

  // With the claim that it is kept under it does not go: it stands beside all the others still.
  const gone = await db.attribution.findUniqueOrThrow({ where: { id: told!.id } });
  await db.claim.update({ where: { id: gone.claimId }, data: { withdrawn: true } });
  const [next, ...none] = await refused();
  expect(none).toEqual([]);
  expect(next!.id).not.toBe(told!.id);
  expect(next!.how).toMatch(/beside three claims/u);
  await db.attribution.delete({ where: { id: next!.id } });
  expect((await refused()).map(({ id }) => id)).not.toContain(next!.id);
  expect(await refused()).toHaveLength(1);

  // In another story it is told as well, if one of its claims is.
  const [kept] = await refused();
  const one = await db.attribution.findFirstOrThrow({
    where: { stance: "declined_comment", id: { not: kept!.id }, claimId: { not: gone.claimId } },
  });
  await db.story.create({
    data: {
      id: "s-other",
      dossier: "other",
      slug: "other",
      headline: "Another",
      standfirst: "",
      claims: { create: { claimId: one.claimId, ordinal: 1 } },
    },
  });
  const other = await timelinePage(db, { ...askingFor(null, today), story: ["other"], limit: 100 });
  expect(other.entries.map(({ id }) => id)).toEqual([kept!.id]);
});

test("two refusals of one article in different words stay two", async () => {
  const { db } = await freshDatabase();
  const { story: document, claims } = refusedOfAll();
  claims[0]!.attributions!.at(-1)!.excerpt = "Yusuf al-Harbi declined to comment.";
  const brought = await importDossier(db, document, editor);
  expect(brought).toMatchObject({ ok: true });
  expect((await storyPage(db, "velm-crane", today))!.counts.none).toBe(2);
});
