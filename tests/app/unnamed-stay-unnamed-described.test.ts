import { afterAll, beforeAll, expect, test } from "vitest";
import { isNamedIn } from "@/domain/named-in";
import { serveFrom } from "../api/ask";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { record } from "../two-day-story";
import { answeredAt } from "./every-door";
import { unnamedStory } from "./unnamed-story";

// A description, or an author's own key, is no way to find out whom the record does not name.

const at = "2024-05-05T08:00:00Z";
let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  const story = unnamedStory();
  const names = ["Pia Thornbury", "Pippa Marsh"].map((text, number) => ({
    text,
    kind: number === 0 ? "primary" : "alias",
  }));
  const said = (id: string, sourceDescription: string, article: string) => ({
    ...{
      id,
      stance: "asserts",
      source: "pia",
      identity: "unnamed_person",
      directness: "paraphrase",
      article,
    },
    ...{ groundRules: "background", excerpt: "said of the weir", sourceDescription },
  });
  const pia = { id: "pia", kind: "person", slug: "pia-thornbury", names };
  const own = [
    said("p-one", "Ms Thornbury, a clerk", "one"),
    said("p-two", "a friend of Pippa Marsh", "two"),
    said("pia-thornbury-says", "a clerk on the marsh", "three"),
  ];
  const [first, ...rest] = story.claims;
  const claims = [{ ...first!, attributions: [...first!.attributions, ...own] }, ...rest];
  await record(house.db, { ...story, entities: [...story.entities, pia], claims }, at);
  serveFrom(house.db);
}, 60_000);
afterAll(() => house.drop());

test("no description with a surname or another name of theirs is told, nor an author's key", async () => {
  const { id } = await house.db.claim.findFirstOrThrow({ where: { key: "W1" } });
  const doors = [
    ["/claims/[id]", `/claims/${id}`],
    ["/embed/claims/[id]", `/embed/claims/${id}`],
    ["/claims/[id]/charts/spread", `/claims/${id}/charts/spread`],
    ["/stories/[slug]/charts/sources", "/stories/weir-gates/charts/sources"],
    ["/stories/[slug]/charts/outlets", "/stories/weir-gates/charts/outlets"],
    ["/api/v1/claims/[id]", `/api/v1/claims/${id}`],
    ["/api/v1/claims/[id]", `/api/v1/claims/${id}?recordedAsOf=${at}`],
    ["/api/v1/attributions.csv", "/api/v1/attributions.csv"],
  ] as const;
  for (const [route, address] of doors) {
    const { status, body } = await answeredAt(route, address);
    expect(status, address).toBe(200);
    expect(body, address).not.toMatch(/thornbury|pippa/i);
    // Whoever is only described is still told by that.
    if (route === "/claims/[id]" || route.startsWith("/api/"))
      expect(body, address).toContain("a clerk on the marsh");
  }
});

test("words name somebody by any name or by a surname, and not by an ordinary word", () => {
  for (const [words, ...names] of [
    ["Thornbury’s friend", "Pia Thornbury"],
    ["a clerk called pia thornbury", "Pia Thornbury"],
    ["Ms Jones of the ministry", "Anna Smith-Jones"],
    ["Dr King", "Martin King Jr."],
    ["помощница, Квиллуотер", "Zephyrine Quillwater", "Зефирина Квиллуотер"],
    ["张伟的同事", "张伟"],
  ] as const)
    expect(isNamedIn(words, names), words).toBe(true);
  for (const [words, ...names] of [
    ["a baker in the town", "Tom Baker"],
    ["an official in Kingston", "Martin King"],
    ["a woman who gave her name as Pia", "Pia Thornbury"],
    ["a clerk", "Pia Thornbury", ""],
  ] as const)
    expect(isNamedIn(words, names), words).toBe(false);
});
