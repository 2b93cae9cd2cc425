import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { attributeByHand } from "@/commands/desk/claim/attribute-by-hand";
import { bePresent } from "@/commands/desk/newsroom/be-present";
import { chooseStory } from "@/commands/desk/story/choose-story";
import { undoAction } from "@/commands/desk/undo-action";
import { entityById, namesOnBench, ownArticle } from "@/domain/suggestion/form/form-record";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import {
  lineOfClaim,
  lineOfSuggestion,
  unpublishedOf,
  unpublishedWords,
} from "@/domain/suggestion/tagging-state";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { storiesInWork } from "@/queries/desk/story/stories";
import { workbench } from "@/queries/desk/suggestion/workbench";
import { freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";
import { at, edit, keller, osei, standing } from "./at-the-desk";
import { accept, bench, bringIn, decide, must, onTheBench, saying } from "./tagging";

const unpublishedOn = (on: Workbench) =>
  Object.values(unpublishedOf(on)).reduce((sum, count) => sum + count, 0);

test("an article that is not there has no bench", async () => {
  const { db } = await freshDatabase();
  expect(await workbench(db, "a-nothing", keller, at)).toBeNull();
});

test("a bench has the story's claims and those that were made of its article, each once", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const worked = await db.story.findFirstOrThrow({ include: { claims: true } });
  const { id } = must(await bringIn(db, { story: worked.id }));
  const on = await bench(db, id);
  expect(on.story!.id).toBe(worked.id);
  expect(on.claims.map((claim) => claim.id).sort()).toEqual(
    worked.claims.map(({ claimId }) => claimId).sort(),
  );
  expect(on.questions).toHaveLength(1);
  expect(on.articles.map(({ title }) => title)).toEqual([expect.stringContaining("Spy Chief")]);
  const accepted = must(await accept(db, on, saying(on, "spillway was closed")));
  expect(accepted.suggestion.became).toHaveLength(1);
  const after = await bench(db, id);
  expect(after.claims).toHaveLength(on.claims.length + 1);
  expect(unpublishedOn(after)).toBe(3);
  expect(unpublishedWords(unpublishedOf(after))).toBe("1 claim, the story and the article");
});

test("what was merged into a claim of another story is not counted among what this one's publication brings out", async () => {
  const { db } = await freshDatabase();
  const there = await onTheBench(db);
  const { suggestion } = must(await accept(db, there, saying(there, "spillway was closed")));
  const [claim] = suggestion.became;
  const here = await onTheBench(db, {
    title: "The dam, again",
    url: "https://elsewhere.example/dam",
    anyway: true,
  });
  expect(here.story!.id).not.toBe(there.story!.id);
  const before = unpublishedOn(here);
  const twin = saying(here, "spillway was closed");
  must(await decide(db, twin, { kind: "merge", into: claim!.claimId, form: twin.form }));
  const merged = await bench(db, here.article.id);
  expect(merged.claims.map(({ id }) => id)).toEqual([claim!.claimId]);
  expect(unpublishedOn(merged)).toBe(before);
  must(await accept(db, here, saying(here, "taken to hospital")));
  const own = await bench(db, here.article.id);
  const plan = await publicationPlan(db, { kind: "story", id: here.story!.id }, at);
  const comingOut = own.claims.filter(({ id }) =>
    [...plan!.changes, ...plan!.held].some((one) => JSON.stringify(one).includes(id)),
  );
  expect(comingOut).toHaveLength(1);
  // The story, the claim that is its own, and the article.
  expect(unpublishedOn(own)).toBe(3);
  expect(unpublishedOn({ ...own, story: null })).toBe(0);
  // The lists of stories count as the page of the article does.
  const listed = (await storiesInWork(db)).find(({ id }) => id === own.story!.id);
  expect(listed!.drafts).toBe(unpublishedOn(own));
});

test("what came of one suggestion has each its own line, and no line together once they differ", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const suggestion = saying(on, "spillway was closed");
  const forms = ["The spillway was closed.", "The gate was welded shut."].map((text) => ({
    ...suggestion.form,
    claim: { ...suggestion.form.claim, text },
  }));
  const split = must(await decide(db, suggestion, { kind: "split", story: on.story!.id, forms }));
  const [first = "", second = ""] = split.suggestion.became.map(({ claimId }) => claimId);
  const linesOf = (now: Workbench) => {
    const names = namesOnBench(now);
    const context = {
      article: ownArticle(now.article.id, now.article.content, now.outlet),
      entity: entityById([now.outlet, ...now.entities]),
    };
    const asked = now.suggestions.find(({ id }) => id === suggestion.id)!;
    return {
      whole: lineOfSuggestion(asked, now, names, context, at),
      parts: [first, second].map((id) => lineOfClaim(id, now, names, at)),
    };
  };
  const before = linesOf(await bench(db, on.article.id));
  expect(new Set([before.whole, ...before.parts]).size).toBe(1);
  const { version, content } = await standing(db, "claim", first);
  const refuted = {
    ...{ id: "d-0000000000gg", key: "d-1", status: "refuted", reason: "The log shows it.", by: keller.name },
    ...{ effectiveAt: at.toISOString(), endsAt: null },
  };
  must(await edit(db, "claim", first, version, { ...content, determinations: [refuted] }));
  const after = linesOf(await bench(db, on.article.id));
  expect(after).toEqual({ whole: before.whole, parts: ["refuted", before.parts[1]] });
});

test("every entity that a bench points at is there by name", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const worked = await db.story.findFirstOrThrow();
  const on = await bench(db, must(await bringIn(db, { story: worked.id })).id);
  const known = new Set(on.entities.map(({ id }) => id));
  const pointed = on.claims.flatMap(({ content }) => [
    ...content.entityIds,
    ...content.attributions.flatMap(({ sourceId, relays }) => [
      sourceId,
      ...relays.map(({ entityId }) => entityId),
    ]),
  ]);
  expect(pointed.filter((id) => id !== null && !known.has(id))).toEqual([]);
  expect(known.has(on.outlet.id)).toBe(true);
});

test("claims of the article stay on the bench when its story is another", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const on = await onTheBench(db);
  const { suggestion } = must(await accept(db, on, saying(on, "spillway was closed")));
  const worked = await db.story.findFirstOrThrow();
  const chosen = { action: randomUUID(), article: on.article.id, story: worked.id };
  must(await chooseStory(db, keller, chosen, at));
  const after = await bench(db, on.article.id);
  expect(after.story!.id).toBe(worked.id);
  expect(after.claims.map(({ id }) => id)).toContain(suggestion.became[0]!.claimId);
  expect(await chooseStory(db, keller, { ...chosen, action: randomUUID(), story: "s-none" }, at)).toEqual({
    ok: false,
    reason: "not-found",
  });
});

test("what one did oneself may be taken back, newest first; bringing the article in is not among it", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const action = randomUUID();
  const one = saying(on, "spillway was closed");
  const { form } = one;
  const decision = { kind: "accept" as const, story: on.story!.id, form };
  const { subjects } = must(await decide(db, one, decision, keller, action));
  must(
    await decide(db, saying(on, "taken to hospital"), { kind: "dismiss", reason: "other", note: null }, osei),
  );
  const claim = subjects.find(({ kind }) => kind === "claim")!;
  must(await edit(db, "claim", claim.id, claim.version, { ...claim.content, scope: "that it was closed" }));
  const undoable = (await bench(db, on.article.id)).undoable.map(({ words }) => words);
  expect(undoable).toHaveLength(3);
  expect(undoable).toEqual(
    expect.arrayContaining([
      "Changed something",
      `Accepted suggestion ${one.ordinal}`,
      "Began the story “The Karsk dam”",
    ]),
  );
  expect((await bench(db, on.article.id, osei)).undoable).toHaveLength(1);
  // All of it was done in one instant here, so what came last is found by its words.
  const last = (await bench(db, on.article.id)).undoable.find(({ words }) => words === "Changed something")!;
  must(await undoAction(db, keller, { action: randomUUID(), undoes: last.action }, at));
  expect((await bench(db, on.article.id)).undoable).toHaveLength(2);
});

test("others who have the article open are on the bench, and oneself is not", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  for (const viewer of [keller, osei])
    await bePresent(db, viewer, { kind: "article", id: on.article.id }, at);
  expect((await bench(db, on.article.id)).present.map(({ name }) => name)).toEqual([osei.name]);
});

test("four hundred suggestions are a bench in a handful of queries", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const { form } = saying(on, "spillway was closed");
  const { article, versionId, story } = on;
  const hand = { article: article.id, versionId, story: story!.id, into: null, form };
  must(await attributeByHand(db, keller, { action: randomUUID(), ...hand }, at));
  const [made] = await db.suggestion.findMany({ where: { origin: "hand" } });
  await db.suggestion.createMany({
    data: Array.from({ length: 400 }, (_, index) => ({
      ...{ id: `g-${index}`, articleId: article.id, versionId, ordinal: 1_000 + index, at },
      ...{ origin: "hand" as const, proposal: made!.proposal as object, became: [] },
    })),
  });
  const asked: string[] = [];
  const counting = db.$extends({
    query: {
      $allOperations({ operation, model, args, query }) {
        asked.push(`${model ?? ""} ${operation}`);
        return query(args);
      },
    },
  });
  const found = await workbench(counting as never, article.id, keller, at);
  expect(found!.suggestions).toHaveLength(on.suggestions.length + 401);
  expect(asked.length).toBeLessThan(30);
});
