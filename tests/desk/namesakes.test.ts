import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addEntity } from "@/commands/desk/add-entity";
import type { SuggestionForm } from "@/domain/desk/form";
import type { EntityKind } from "@/domain/vocabulary";
import { freshDatabase } from "../database/fresh-database";
import { everything } from "../database/rows";
import { at, keller } from "./at-the-desk";
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

test("an article at another cid is not shown as held", async () => {
  const { db } = await freshDatabase();
  must(await bringIn(db, { url: "https://news.example/view.php?cid=123" }));
  const words = { title: "Another", body: "Quite another text." };
  must(await bringIn(db, { url: "https://news.example/view.php?cid=124", ...words }));
});
