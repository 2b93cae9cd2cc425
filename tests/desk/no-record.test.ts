import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { discardDraft } from "@/commands/desk/discard-draft";
import { publish } from "@/commands/desk/publication/publish";
import type { Selector } from "@/domain/claim";
import type { ContentOf, DeskKind } from "@/domain/draft/subject";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";
import { at, chief, edit, keller, put, standing } from "./at-the-desk";

// What no form makes, and what a request may say all the same. The database would refuse it in the midst of a publication.

async function newsroom() {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const ids: Record<string, string[]> = {
    story: (await db.story.findMany()).map(({ id }) => id),
    article: (await db.article.findMany({ orderBy: { key: "asc" } })).map(({ id }) => id),
    claim: (await db.claim.findMany({ orderBy: { key: "asc" } })).map(({ id }) => id),
    entity: (await db.entity.findMany({ orderBy: { slug: "asc" } })).map(({ id }) => id),
    open_question: (await db.openQuestion.findMany()).map(({ id }) => id),
  };
  const all = async <K extends DeskKind>(kind: K): Promise<(ContentOf<K> & { id: string })[]> =>
    Promise.all(ids[kind]!.map(async (id) => ({ ...(await standing(db, kind, id)).content, id })));

  /** Drafts it and tries to publish; the words in which it is held back from readers. The draft is dropped again. */
  const held = async <K extends DeskKind>(
    kind: K,
    content: ContentOf<K> & { id: string },
  ): Promise<string[]> => {
    const { id } = content;
    const { version } = await standing(db, kind, id);
    expect(await edit(db, kind, id, version, content)).toMatchObject({ ok: true });
    const scope = { kind: "story", id: ids.story![0]! } as const;
    const plan = (await publicationPlan(db, scope, at))!;
    const request = { action: randomUUID(), scope, digest: plan.digest, note: null };
    expect(await publish(db, chief, request, at)).toEqual({ ok: false, reason: "nothing-to-publish" });
    const { version: basedOn } = await standing(db, kind, id);
    await discardDraft(db, keller, { action: randomUUID(), kind, id, basedOn }, at);
    return plan.held.flatMap((one) => (one.id === id ? one.findings.map(({ words }) => words) : []));
  };
  return { db, all, held };
}

test("what is another's already is not published as a part of this as well", async () => {
  const { db, all, held } = await newsroom();
  const [claims, entities, articles] = [await all("claim"), await all("entity"), await all("article")];
  const rest = <T extends object>(items: T[], has: (item: T) => boolean): [T, T] => {
    const one = items.find(has)!;
    return [one, items.find((item) => item !== one && !has(item)) ?? items.find((item) => item !== one)!];
  };
  const anothers = "is a part of another already.";

  const [c1, c2] = claims;
  const said = [...c2!.attributions, c1!.attributions[0]!];
  expect(await held("claim", { ...c2!, attributions: said })).toEqual([
    `Attribution ${said.length}: ${anothers}`,
  ]);
  const [proven, claim] = rest(claims, ({ evidence }) => evidence.length > 0);
  const evidence = proven.evidence.slice(0, 1);
  expect(await held("claim", { ...claim, evidence })).toEqual([`Evidence 1: ${anothers}`]);
  const [official, person] = rest(
    entities.filter(({ kind }) => kind === "person"),
    ({ positions }) => positions.length > 0,
  );
  const positions = official.positions.slice(0, 1);
  expect(await held("entity", { ...person, positions })).toEqual([`Post 1: ${anothers}`]);
  const [sanctioned, free] = rest(
    entities.filter(({ kind }) => kind === "person"),
    ({ sanctions }) => sanctions.length > 0,
  );
  const sanctions = sanctioned.sanctions.slice(0, 1);
  expect(await held("entity", { ...free, sanctions })).toEqual([`Sanction 1: ${anothers}`]);
  // Its text would be quoted as the other's.
  const [article, story] = [articles[0]!, (await all("story"))[0]!];
  const copied = { ...article, id: "a-copied", key: "copied", url: null };
  await put(db, "article", copied.id, copied);
  const { version } = await standing(db, "story", story.id);
  await edit(db, "story", story.id, version, { ...story, articleIds: [...story.articleIds, copied.id] });
  const plan = (await publicationPlan(db, { kind: "story", id: story.id }, at))!;
  expect(plan.held).toMatchObject([{ id: copied.id, findings: [{ words: `Version 1: ${anothers}` }] }]);
});

test("what stands twice in a record is not published", async () => {
  const { all, held } = await newsroom();
  const [story] = await all("story");
  const [claim] = await all("claim");
  const [question] = await all("open_question");
  const twice = <T>(items: readonly T[]): T[] => [...items, items[0]!];
  const place = (what: string, list: readonly unknown[]) => `${what} ${list.length + 1}: stands twice.`;

  const { claimIds, articleIds } = story!;
  expect(await held("story", { ...story!, claimIds: twice(claimIds) })).toEqual([place("Claim", claimIds)]);
  expect(await held("story", { ...story!, articleIds: twice(articleIds) })).toEqual([
    place("Article", articleIds),
  ]);
  const { entityIds, attributions } = claim!;
  expect(await held("claim", { ...claim!, entityIds: twice(entityIds) })).toEqual([
    place("Whom and what it is about", entityIds),
  ]);
  const again = [...attributions, { ...attributions[0]!, key: "again" }];
  expect(await held("claim", { ...claim!, attributions: again })).toEqual([
    place("Attribution", attributions),
  ]);
  const selectors = [...question!.selectors, ...question!.selectors];
  expect(await held("open_question", { ...question!, selectors })).toEqual([
    "Words in the article 2: stands twice.",
  ]);
});

test("a quote that does not stand where it says is not published", async () => {
  const { all, held } = await newsroom();
  const claim = (await all("claim")).find(({ attributions: [said] }) => said!.selectors[0]?.start)!;
  const [said, ...others] = claim.attributions;
  const [first, ...rest] = said!.selectors;
  const moved: Partial<Selector>[] = [
    { start: first!.start! + 1, end: first!.end! + 1 },
    { end: first!.start! },
    { start: first!.end!, end: first!.start! },
    { end: null },
    { start: null },
    { start: 900_000, end: 900_004 },
    { exact: "" },
  ];
  for (const place of moved) {
    const attributions = [{ ...said!, selectors: [{ ...first!, ...place }, ...rest] }, ...others];
    expect(await held("claim", { ...claim, attributions }), JSON.stringify(place)).toEqual([
      "Attribution 1, words in the article 1: does not stand at that place.",
    ]);
  }
  const question = (await all("open_question")).find(({ selectors }) => selectors.length > 0)!;
  const selectors = [{ ...question.selectors[0]!, end: 0 }];
  expect(await held("open_question", { ...question, selectors })).toEqual([
    "Words in the article 1: does not stand at that place.",
  ]);
});
