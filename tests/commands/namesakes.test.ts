import { expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { freshDatabase } from "../database/fresh-database";
import { everything } from "../database/rows";
import { editor } from "../worked-story";

type Person = {
  names: string[];
  kind?: "person" | "organization";
  ids?: { scheme: string; value: string }[];
};

function dossier(id: string, { names, kind = "person", ids = [] }: Person) {
  return {
    format: "reportedly/1",
    id,
    story: { slug: id, headline: "Headline", standfirst: "Standfirst." },
    entities: [{ id: "smith", kind, names: names.map((text) => ({ text })), externalIds: ids }],
    articles: [],
    claims: [],
    openQuestions: [],
  };
}

test.each<[string, Person, Person]>([
  ["two people", { names: ["John Smith"] }, { names: ["Mary Smith"] }],
  ["two with one initial and two families", { names: ["J. Smith"] }, { names: ["J. Smythe"] }],
  ["two families", { names: ["Smith"] }, { names: ["John Smith"] }],
  [
    "two organizations",
    { kind: "organization", names: ["Smith & Co"] },
    { kind: "organization", names: ["Smith Holding"] },
  ],
  ["people in two scripts", { names: ["Анна Смит"] }, { names: ["Мария Смит"] }],
  [
    "namesakes whom a register tells apart",
    { names: ["John Smith"], ids: [{ scheme: "wikidata", value: "Q1" }] },
    { names: ["John Smith"], ids: [{ scheme: "wikidata", value: "Q2" }] },
  ],
])("%s under one slug are refused with both names, and nothing is written", async (_, one, other) => {
  const { db } = await freshDatabase();
  expect(await importDossier(db, dossier("first", one), editor)).toMatchObject({ ok: true });
  const before = await everything(db);
  const result = await importDossier(db, dossier("second", other), editor);
  expect(result).toMatchObject({ ok: false, faults: [{ path: "entities[0].id" }] });
  for (const { names } of [one, other]) expect(JSON.stringify(result)).toContain(names[0]);
  expect(await everything(db)).toEqual(before);
});

test.each<[string, Person, Person]>([
  ["a name in common", { names: ["John Smith"] }, { names: ["Mary Smith", "John Smith"] }],
  ["a shortened name", { names: ["John Smith"] }, { names: ["J. Smith"] }],
  ["a middle initial", { names: ["John Smith"] }, { names: ["John B. Smith"] }],
  ["another case and accents", { names: ["Jòhn Smith"] }, { names: ["JOHN SMITH"] }],
  [
    "an id elsewhere, whatever the names",
    { names: ["John Smith"], ids: [{ scheme: "wikidata", value: "Q1" }] },
    { names: ["Джон Смит"], ids: [{ scheme: "wikidata", value: "Q1" }] },
  ],
])("one slug and %s are one", async (_, one, other) => {
  const { db } = await freshDatabase();
  await importDossier(db, dossier("first", one), editor);
  expect(await importDossier(db, dossier("second", other), editor)).toMatchObject({ ok: true });
  expect(await db.entity.count()).toBe(1);
});
