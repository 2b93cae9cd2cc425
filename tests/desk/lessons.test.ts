import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { rowOf } from "@/app/desk/tagging/queue-row";
import { addEntity } from "@/commands/desk/entity/add-entity";
import { startStory } from "@/commands/desk/story/start-story";
import type { Database } from "@/db/connection";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import { linkedByLessons, taughtFor } from "@/domain/suggestion/lessons";
import { lessonsFor } from "@/queries/desk/suggestion/lessons";
import { freshDatabase } from "../database/fresh-database";
import { at, keller } from "./at-the-desk";
import { accept, bench, bringIn, decide, must, saying } from "./tagging";

const first = `The mayor said on Monday that the bridge at Vell would close for a year.

Tom Reyes, an engineer, was there. He said the ferry would run.`;
const second = `The mayor said on Thursday that the bridge had been paid for twice.

Vell Television said the money was gone.`;

type Fields = { title: string; body: string; outlet?: string; story?: string | null };

async function onBench(db: Database, { title, body, outlet = "The Vell Post", story = null }: Fields) {
  const { id } = must(await bringIn(db, { title, body, outlet, story, url: null, anyway: true }));
  if (story === null)
    must(
      await startStory(
        db,
        keller,
        { action: randomUUID(), headline: title, standfirst: "", article: id },
        at,
      ),
    );
  return bench(db, id);
}

async function entity(db: Database, kind: "person" | "organization", name: string) {
  const { id } = must(await addEntity(db, keller, { action: randomUUID(), kind, name }, at)).entity;
  return { id };
}

const by = (
  form: SuggestionForm,
  source: { id: string } | { create: { kind: "person" | "organization"; name: string } },
) => ({
  ...form,
  attribution: { ...form.attribution, source, identity: "named_person" as const },
});

test("whom an editor chose for “the mayor” is offered in the outlet's next article, and not filled in", async () => {
  const { db } = await freshDatabase();
  const osei = await entity(db, "person", "Ada Osei");
  const on = await onBench(db, { title: "First", body: first });
  const one = saying(on, "would close for a year");
  expect(one.form.attribution.source).toBeNull();
  must(await accept(db, on, one, by(one.form, osei)));
  const next = await onBench(db, { title: "Second", body: second });
  const { form } = saying(next, "paid for twice");
  expect(form.attribution.source).toBeNull();
  expect(taughtFor(form.attribution, next.lessons)).toEqual([{ id: osei.id }]);
  expect(next.entities.map(({ id }) => id)).toContain(osei.id);
});

test("where two were chosen both are offered, those of the story at hand first", async () => {
  const { db } = await freshDatabase();
  const [osei, lind] = [await entity(db, "person", "Ada Osei"), await entity(db, "person", "Karin Lind")];
  const on = await onBench(db, { title: "First", body: first });
  const one = saying(on, "would close for a year");
  must(await accept(db, on, one, by(one.form, osei)));
  const other = await onBench(db, { title: "Other", body: first.replace("a year", "a month") });
  const two = saying(other, "would close for a month");
  must(await accept(db, other, two, by(two.form, lind)));
  const next = await onBench(db, { title: "Second", body: second, story: on.story!.id });
  expect(taughtFor(saying(next, "paid for twice").form.attribution, next.lessons)).toEqual([
    { id: osei.id },
    { id: lind.id },
  ]);
});

test("a name that was corrected to a record is known the next time, unless two were meant by it", async () => {
  const { db } = await freshDatabase();
  const channel = await entity(db, "organization", "Vell Broadcasting");
  const body = "Vell Television said the old bridge had cracked in the night.";
  const on = await onBench(db, { title: "First", body });
  const one = saying(on, "had cracked");
  expect(one.form.attribution.source).toEqual({ create: { kind: "organization", name: "Vell Television" } });
  must(await accept(db, on, one, by(one.form, channel)));
  const next = await onBench(db, { title: "Second", body: second });
  expect(saying(next, "money was gone").form.attribution.source).toEqual({ id: channel.id });
  // It is looked at before it is saved.
  const text = next.article.content.versions.at(-1)!.text;
  const taught = linkedByLessons(text, next.entities, next.lessons);
  const none = new Set<string>();
  const { form: left, ...rest } = saying(next, "money was gone");
  const reading = rest.reading && { ...rest.reading, confidence: "strong" as const };
  const gone = {
    ...rest,
    reading,
    form: { ...left, claim: { ...left.claim, text: "Ada Osei has left Norden." } },
  };
  expect([...taught]).toEqual([channel.id]);
  expect(rowOf(gone, "reported", none, none).suffices).toBe(true);
  expect(rowOf(gone, "reported", none, none, taught).suffices).toBe(false);

  const rival = await entity(db, "organization", "Vell Radio");
  const two = saying(next, "money was gone");
  must(await accept(db, next, two, by(two.form, rival)));
  const third = await onBench(db, {
    title: "Third",
    body: "Vell Television said the money had been found in a barn.",
  });
  const { form } = saying(third, "in a barn");
  expect(form.attribution.source).toEqual({ create: { kind: "organization", name: "Vell Television" } });
  expect(taughtFor(form.attribution, third.lessons)).toEqual(
    expect.arrayContaining([{ id: channel.id }, { id: rival.id }]),
  );
});

test("another outlet and another story are taught nothing, and neither is anybody by what was opened again", async () => {
  const { db } = await freshDatabase();
  const osei = await entity(db, "person", "Ada Osei");
  const on = await onBench(db, { title: "First", body: first });
  const one = saying(on, "would close for a year");
  const answer = must(await accept(db, on, one, by(one.form, osei)));
  const outletId = on.article.content.outletId;
  const elsewhere = await onBench(db, { title: "Second", body: second, outlet: "The Norden Times" });
  expect(elsewhere.lessons).toEqual([]);
  expect(await lessonsFor(db, { outletId, storyId: null })).toMatchObject([
    { words: "The mayor", entityId: osei.id, kind: "person", inStory: false },
  ]);
  expect(await lessonsFor(db, { outletId: null, storyId: on.story!.id })).toMatchObject([{ inStory: true }]);
  expect(await lessonsFor(db, { outletId: null, storyId: null })).toEqual([]);
  must(await decide(db, answer.suggestion, { kind: "reopen" }));
  expect(await lessonsFor(db, { outletId, storyId: on.story!.id })).toEqual([]);
});

test("a pronoun teaches nothing, and who was made by a name is known by the record of it", async () => {
  const { db } = await freshDatabase();
  const on = await onBench(db, { title: "First", body: first });
  const he = saying(on, "ferry would run");
  must(await accept(db, on, he, by(he.form, { create: { kind: "person", name: "Tom Reyes" } })));
  const outletId = on.article.content.outletId;
  expect(await lessonsFor(db, { outletId, storyId: null })).toEqual([]);
  const one = saying(on, "would close for a year");
  must(await accept(db, on, one, by(one.form, { create: { kind: "person", name: "Ada Osei" } })));
  const [lesson] = await lessonsFor(db, { outletId, storyId: null });
  const made = await db.draft.findUniqueOrThrow({
    where: { kind_id: { kind: "entity", id: lesson!.entityId } },
  });
  expect(JSON.stringify(made.content)).toContain("Ada Osei");
});

test("of a text, only the lessons of words that stand in it, or that are asked for, are looked through", async () => {
  const { db } = await freshDatabase();
  const osei = await entity(db, "person", "Ada Osei");
  const on = await onBench(db, { title: "First", body: first });
  const one = saying(on, "would close for a year");
  must(await accept(db, on, one, by(one.form, osei)));
  const outletId = on.article.content.outletId;
  const within = async (text: string, words: string[] = []) =>
    (await lessonsFor(db, { outletId, storyId: null, of: { text, words } })).map((each) => each.words);
  expect(await within("“Shut it,” THE MAYOR said.")).toEqual(["The mayor"]);
  expect(await within("The mayoress said so.")).toEqual([]);
  expect(await within("Nobody said so.", ["mayor"])).toEqual(["The mayor"]);
});
