import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addEntity } from "@/commands/desk/entity/add-entity";
import type { Database } from "@/db/connection";
import { plainName } from "@/domain/plain-name";
import type { EntityKind } from "@/domain/vocabulary";
import { entitiesLike } from "@/queries/desk/entity/known-entities";
import { freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";
import { at, edit, keller, standing } from "./at-the-desk";
import { must } from "./tagging";

const names = async (db: Database, words: string) => (await entitiesLike(db, words)).map(({ name }) => name);

async function add(db: Database, name: string, kind: EntityKind = "person", action: string = randomUUID()) {
  return must(await addEntity(db, keller, { action, kind, name }, at)).entity;
}

test.each([
  ["by its first letters", "naryshk", "Sergey Naryshkin"],
  ["in Cyrillic", "Нарышкин", "Sergey Naryshkin"],
  ["by the beginning of a Cyrillic name", "сергей нар", "Sergey Naryshkin"],
  ["in another spelling", "Naryshkine", "Sergey Naryshkin"],
  ["misspelt", "Pompoe", "Mike Pompeo"],
  ["by its full name", "director of national intell", "ODNI"],
  ["with accents that nobody wrote", "Pómpëo", "Mike Pompeo"],
  ["without its article", "daily beast", "The Daily Beast"],
])("an entity is found %s", async (_, words, name) => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  expect((await names(db, words))[0]).toBe(name);
});

test("what is spelled alike comes after what is named so", async () => {
  const { db } = await freshDatabase();
  for (const name of ["Annan Kofi", "Ann", "Joann Smith", "Mary Ann Lee"]) await add(db, name);
  expect(await names(db, "ann")).toEqual(["Ann", "Annan Kofi", "Mary Ann Lee", "Joann Smith"]);
});

test("nothing asked, and nothing that is a name, finds nobody", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  for (const words of ["", "  ", "%", "' OR 1=1 --", "zzzzzzzz"]) expect(await names(db, words)).toEqual([]);
});

test("a draft is found by the names that it has by now", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const { id } = await db.entity.findFirstOrThrow({ where: { name: "Mike Pompeo" } });
  const published = await standing(db, "entity", id);
  const content = {
    ...published.content,
    names: [{ text: "Michael Richard", language: null, kind: "primary" }],
  };
  must(await edit(db, "entity", id, published.version, content));
  expect(await entitiesLike(db, "michael")).toMatchObject([{ id, published: true }]);
  expect(await names(db, "pompeo")).toEqual([]);
});

test("an added entity is a draft with an address of its own, and a namesake gets another", async () => {
  const { db } = await freshDatabase();
  const first = await add(db, "José Núñez");
  const second = await add(db, "Jose Nunez");
  const organization = await add(db, "Jose Nunez", "organization");
  expect([first, second, organization].map(({ slug, published }) => ({ slug, published }))).toEqual([
    { slug: "jose-nunez", published: false },
    { slug: "jose-nunez-2", published: false },
    { slug: "jose-nunez", published: false },
  ]);
  expect(new Set([first.id, second.id, organization.id]).size).toBe(3);
});

test("an address that somebody on record has is not given again", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  expect((await add(db, "Mike Pompeo")).slug).toBe("mike-pompeo-2");
});

test("the same request twice adds one, and namesakes added at once are two", async () => {
  const { db } = await freshDatabase();
  const action = randomUUID();
  expect(await add(db, "Lev Orlov", "person", action)).toEqual(await add(db, "Lev Orlov", "person", action));
  const both = await Promise.all([add(db, "Ana Diaz"), add(db, "Ana Diaz")]);
  expect(both.map(({ slug }) => slug).sort()).toEqual(["ana-diaz", "ana-diaz-2"]);
});

test("names are compared alike here and in the database, in the scripts of the news", async () => {
  const { db } = await freshDatabase();
  const samples = [
    ...[
      "The BBC",
      "Rossiya-1",
      "Сергей Нарышкин",
      "Émile Zola",
      "O’Neill",
      "Йозеф Ёлкин",
      "  AT&T  ",
      "the the",
    ],
    ...[
      "Ναυτικό",
      "יצחק רבין",
      "陈国伟",
      "يوسف الحربي",
      "Nguyễn Phú Trọng",
      "Łukasz Żal",
      "İstanbul",
      "Straße",
      "김정은",
    ],
    ...["राम आए", "रमा आए", "শেখ হাসিনা", "சுப்பிரமணியம்", "ประยุทธ์ จันทร์โอชา", "ລາວ", "အောင်ဆန်းစုကြည်", "ហ៊ុន សែន"],
    ...[
      "バス ガス",
      "ハス カス",
      "مُحَمَّد",
      "أحمد",
      "آل",
      "דָּוִד",
      "ܐܰܒ݂ܳܐ",
      "علی\u200cرضا",
      "രാജന\u0d4d\u200d",
      "葛\u{e0100}城",
    ],
    ...["བོད་", "𑄌𑄋𑄴𑄟𑄳𑄦", "𞤀𞤣𞤤𞤢𞤥", "ދިވެހި", "Ἀθῆναι", "е\u0301", "राम। आए॥", "क्या?", "①½"],
  ];
  const rows = await db.$queryRaw<{ name: string; plain: string }[]>`
    SELECT name, plain_name(name) AS plain FROM unnest(${samples}::text[]) AS name`;
  expect(rows.map(({ plain }) => plain)).toEqual(samples.map(plainName));
});
