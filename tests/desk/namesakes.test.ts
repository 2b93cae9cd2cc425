import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addEntity } from "@/commands/desk/entity/add-entity";
import { withChosen } from "@/domain/entity/which-one";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import type { EntityKind } from "@/domain/vocabulary";
import { whichOne } from "@/queries/desk/entity/namesakes";
import { freshDatabase } from "../database/fresh-database";
import { everything } from "../database/rows";
import { at, edit, keller, standing } from "./at-the-desk";
import { accept, bringIn, must, onTheBench, saying } from "./tagging";

const byName = (form: SuggestionForm, kind: EntityKind, name: string): SuggestionForm => ({
  ...form,
  attribution: {
    ...form.attribution,
    identity: kind === "person" ? "named_person" : "named_organization",
    source: { create: { kind, name } },
  },
});

test.each<[EntityKind, string, string]>([
  ["person", "John Smith", "john smith"],
  ["person", "Łukasz Nowak", "Łukasz Nowak"],
  ["person", "Анна Смит", "АННА СМИТ"],
  ["organization", "The Post", "Post"],
  ["organization", "Société Générale", "societe generale"],
])("whom of two who are called %s %s is meant is asked and never guessed", async (kind, name, asked) => {
  const { db } = await freshDatabase();
  const add = () => addEntity(db, keller, { action: randomUUID(), kind, name }, at);
  const [one, other] = [must(await add()).entity, must(await add()).entity];
  const on = await onTheBench(db);
  const suggestion = saying(on, "cracks in the Karsk dam");
  const before = await everything(db);
  const answer = await accept(db, on, suggestion, byName(suggestion.form, kind, asked));
  expect(answer).toMatchObject({ ok: false, reason: "invalid" });
  // The question tells whoever has to choose who there is.
  const { which } = answer as { which?: { name: string; bearers: { id: string }[] } };
  expect(which?.name).toBe(asked);
  expect(which?.bearers.map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
  expect(JSON.stringify(answer)).toContain(one.slug);
  expect(JSON.stringify(answer)).toContain(other.slug);
  expect(await everything(db)).toEqual(before);
  const chosen = { ...suggestion.form.attribution, source: { id: other.id } };
  must(
    await accept(db, on, suggestion, {
      ...byName(suggestion.form, kind, asked),
      attribution: { ...byName(suggestion.form, kind, asked).attribution, source: chosen.source },
    }),
  );
});

test.each([
  ["Łukasz Nowak", "lukasz-nowak"],
  ["Đoković", "dokovic"],
  ["Газета", "gazeta"],
  ["Øystein Þór", "oystein-thor"],
  ["北京", "bei-jing"],
  ["Ελλάδα", "ellada"],
])("%s has the address %s", async (name, slug) => {
  const { db } = await freshDatabase();
  const add = () => addEntity(db, keller, { action: randomUUID(), kind: "person", name }, at);
  expect(must(await add()).entity.slug).toBe(slug);
  expect(must(await add()).entity.slug).toBe(`${slug}-2`);
});

test.each([
  ["https://ria.example/новость-1", "https://www.ria.example/новость-1?utm_source=x"],
  ["https://новости.рф/a", "https://xn--b1amnebsh.xn--p1ai/a?fbclid=1"],
  ["https://ria.example/caf%c3%a9", "https://ria.example/café"],
  ["https://новости.рф/новость-1", "http://www.новости.рф/новость-1/?utm_source=x"],
  ["https://news.example/2018/x", "https://m.news.example/2018/x/amp?gclid=1"],
  ["https://news.example/#!x", "http://news.example/?utm_source=x#!x"],
])("an article at %s is shown as held where %s is brought in", async (url, other) => {
  const { db } = await freshDatabase();
  const { id } = must(await bringIn(db, { url }));
  const words = { title: "Another", body: "Quite another text." };
  expect(await bringIn(db, { url: other, ...words })).toMatchObject({
    reason: "duplicate",
    duplicates: [{ id, same: "address" }],
  });
  expect(must(await bringIn(db, { url: other, ...words, anyway: true })).id).toBe(id);
});

test("articles at other numbers of one page are not shown as held", async () => {
  const { db } = await freshDatabase();
  const others = [
    "view.php?cid=123",
    "view.php?cid=124",
    "x?id=1",
    "x?id=2",
    "x?ref=1",
    "x?ref=2",
    "#/1",
    "#/2",
  ];
  for (const [at, page] of others.entries()) {
    const words = { title: `Number ${at}`, body: `Quite another text, the ${at}th.` };
    must(await bringIn(db, { url: `https://news.example/${page}`, ...words }));
  }
  expect(await db.draft.count({ where: { kind: "article" } })).toBe(others.length);
});

test("namesakes are told apart by their post and by what they stand behind, not by what they denied", async () => {
  const { db } = await freshDatabase();
  const add = (kind: EntityKind, name: string) =>
    addEntity(db, keller, { action: randomUUID(), kind, name }, at).then((answer) => must(answer).entity);
  const [said, denied] = [await add("person", "John Smith"), await add("person", "John Smith")];
  const port = await add("organization", "Port of Karsk");
  const { content, version } = await standing(db, "entity", said.id);
  const post = { id: "p", key: "p", organizationId: port.id, title: "Harbour master" };
  must(
    await edit(db, "entity", said.id, version, {
      ...content,
      positions: [{ ...post, from: null, to: null, note: null }],
    }),
  );
  const on = await onTheBench(db);
  const [first, second] = on.suggestions.filter(({ form }) => form.attribution.stance === "asserts");
  const by = (form: SuggestionForm, id: string, stance: "asserts" | "denies") => ({
    ...form,
    attribution: { ...form.attribution, stance, identity: "named_person" as const, source: { id } },
  });
  must(await accept(db, on, first!, by(first!.form, said.id, "asserts")));
  must(await accept(db, on, second!, by(second!.form, denied.id, "denies")));
  const which = await whichOne(db, { kind: "person", name: "John Smith" });
  const told = (id: string) => which?.bearers.find((one) => one.id === id);
  expect(told(said.id)).toMatchObject({
    posts: ["Harbour master, Port of Karsk"],
    lastSaid: { words: first!.form.claim.text },
  });
  expect(told(denied.id)?.lastSaid).toBeNull();
});

test("an article of an outlet whose name two bear is in only once one is chosen, and is that one's", async () => {
  const { db } = await freshDatabase();
  const add = () =>
    addEntity(db, keller, { action: randomUUID(), kind: "organization", name: "The Post" }, at);
  const [one, other] = [must(await add()).entity, must(await add()).entity];
  const before = await everything(db);
  const asked = await bringIn(db, { outlet: "the post", url: null });
  expect(asked).toMatchObject({ which: { name: "the post", bearers: [{}, {}] } });
  expect(await everything(db)).toEqual(before);
  const { id } = must(await bringIn(db, { outlet: "the post", url: null, outletId: other.id }));
  expect((await standing(db, "article", id)).content.outletId).toBe(other.id);
  const again = { outlet: "the post", url: null, body: "Another paper's text.", anyway: true };
  // Neither title and day nor the name makes the page of one paper a page of the other.
  expect(await bringIn(db, again)).toMatchObject({ ok: false, which: {} });
  const own = must(await bringIn(db, { ...again, outletId: one.id }));
  expect(own.id).not.toBe(id);
  expect((await standing(db, "article", own.id)).content.outletId).toBe(one.id);
});

test("whoever was chosen stands wherever the name stood, and nobody else does", () => {
  const create = { kind: "person", name: "JOHN SMITH" };
  const form = {
    about: [{ create }, { create: { kind: "organization", name: "John Smith" } }],
    deep: [{ create }],
  };
  expect(withChosen(form, { kind: "person", name: "John Smith" }, "p-2")).toEqual({
    about: [{ id: "p-2" }, { create: { kind: "organization", name: "John Smith" } }],
    deep: [{ id: "p-2" }],
  });
});
