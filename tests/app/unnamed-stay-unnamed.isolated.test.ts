import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { independenceOf } from "@/domain/sourcing/independence";
import { entityHref } from "@/domain/timeline/entry-of";
import { claimRecords } from "@/queries/claim/claim-records";
import { relatedClaims } from "@/queries/claim/related-claims";
import { publishedUses } from "@/queries/desk/entity/entity-uses";
import { ledOn } from "@/queries/page/led-on";
import { serveFrom } from "../api/ask";
import { cellsOf } from "../api/csv-cells";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { record } from "../two-day-story";
import { type Answered, answeredAt, everyDoor, pathsOf } from "./every-door";
import { unnamedStory } from "./unnamed-story";

// A page that looks at its request has none here: nobody's cookie, and no form that came back.
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));

// Whom the record knows and does not name is not to be found out at any door that anyone may read, on any day.

const formerly = "2024-05-04T08:00:00Z";
let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  await record(house.db, unnamedStory({ isFormerlyNamed: true }), formerly);
  await record(house.db, unnamedStory(), "2024-05-05T08:00:00Z");
  const { id: subjectId } = await claim("W1");
  const said = [
    "Attribution “Thaddeus Brackenridge, asserts”, identity: unnamed person, was named person",
    "Happened: 2024-04, was 2024-03",
  ];
  const put = { number: 2, note: "A name too many.", by: "test", at: new Date("2024-05-05T08:00:00Z") };
  const { id: ofPerson } = await entity("Zephyrine Quillwater");
  await house.db.correction.createMany({
    data: [
      { id: randomUUID(), subjectKind: "claim", subjectId, said, ...put },
      { id: randomUUID(), subjectKind: "entity", subjectId: ofPerson, said: ["New"], ...put },
    ],
  });
  const [old, now] = [await entity("Zora Quist"), await entity("Zephyrine Quillwater")];
  const merge = { fromId: old.id, intoId: now.id, moved: [], why: "One person.", by: "test" };
  await house.db.entityMerge.create({ data: { id: randomUUID(), ...merge, at: new Date(formerly) } });
  serveFrom(house.db);
}, 60_000);
afterAll(() => house.drop());

const entity = (name: string) => house.db.entity.findFirstOrThrow({ where: { name } });
const claim = (key: string) => house.db.claim.findFirstOrThrow({ where: { key } });

/** As of no day, and on days of the story and after it. */
const days = ["", "?asOf=2024-05-01", "?asOf=2024-05-02", "?asOf=2024-06-01"];
/** With letters that begin the names, and misspelt beside what is said, where lists are asked for. */
const typed = [
  ...["zeph", "quil", "Квилл", "vell", "thad", "from:zephy"],
  ...["quillwatter or dredgd", "person:quillwatter person:marchbnak", "from:quillwatter"],
].map((words) => `?q=${encodeURIComponent(words)}`);

/** As it was held while somebody was named by mistake. */
const held = [`?recordedAsOf=${formerly}`, `?recordedAsOf=${formerly}&asOf=2024-05-02`];

function questionsAt(route: string): string[] {
  const isList = !route.includes("[") || route.startsWith("/filters");
  return [...days, ...(isList ? [...typed, "?facets=1"] : []), ...(route.startsWith("/api/") ? held : [])];
}

async function everyAnswer(): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const route of everyDoor)
    for (const path of await pathsOf(house.db, route))
      for (const question of questionsAt(route)) answers.push(await answeredAt(route, `${path}${question}`));
  return answers;
}

test("no door tells the name, the address or the id of one who is only ever unnamed", async () => {
  const hidden = await Promise.all(
    ["Zephyrine Quillwater", "Thaddeus Brackenridge", "Vellichor Institute"].map(entity),
  );
  const secrets = [
    ...hidden.flatMap(({ id, slug, name }) => [id, slug, name]),
    "Квиллуотер",
    "Quillwater",
  ].map((one) => one.toLowerCase());
  const answers = await everyAnswer();
  const telling = answers.flatMap(({ address, body }) => {
    // What was asked for is no secret to who asks.
    const asked = decodeURIComponent(address);
    const words = body.toLowerCase();
    const told = secrets.filter((secret) => words.includes(secret) && !asked.includes(secret));
    return told.length > 0 ? [`${address}: ${told.join(", ")}`] : [];
  });
  expect(telling).toEqual([]);
  // Each door was opened, so that the walk did look, and those of the hidden are shut.
  const open = answers.filter(({ status }) => status === 200);
  expect(open.length).toBeGreaterThan(300);
  for (const { id, slug } of hidden)
    expect(open.filter(({ address }) => [id, slug].some((part) => address.includes(part)))).toEqual([]);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  const walked = new Set(open.map(({ address }) => address.split("?")[0]));
  const { id } = await claim("W1");
  for (const path of [`/claims/${id}`, `/api/v1/claims/${id}`, "/api/v1/attributions.xlsx", "/people", "/"])
    expect(walked).toContain(path);
}, 300_000);

test("who speaks by name elsewhere is not found by what they said without it, nor it by them", async () => {
  const { id, slug, name } = await entity("Ottoline Marchbank");
  const works = await entity("Halm Waterworks");
  const [first, second] = [await claim("W1"), await claim("W2")];
  const quiet = [first.text, second.text];
  const asked = async (route: string, address: string) => (await answeredAt(route, address)).body;
  const theirs = [
    ["/people/[slug]", `/people/${slug}`],
    ["/people/[slug]/feed.atom", `/people/${slug}/feed.atom`],
    ["/people/[slug]/feed.json", `/people/${slug}/feed.json`],
    ...["/", "/api/v1/claims", "/api/v1/attributions.csv", "/feed.atom"].flatMap((route) =>
      [
        `person=${slug}`,
        `q=person:${slug}`,
        "q=from:Ottoline",
        `q=from:${slug}+stance:asserts`,
        `person=${slug}&stance=asserts`,
      ].map((query) => [route, `${route}?${query}`]),
    ),
  ] as [string, string][];
  for (const [route, address] of theirs)
    for (const day of ["", "2024-05-03"]) {
      const body = await asked(
        route,
        day ? `${address}${address.includes("?") ? "&" : "?"}asOf=${day}` : address,
      );
      expect(body, address).toContain("The mill pond is to be dredged.");
      for (const text of quiet) expect(body, address).not.toContain(text);
    }
  const ofThem = [`/organizations/${works.slug}`, `/claims/${first.id}`, `/claims/${second.id}`].map(
    (path) => [path.startsWith("/c") ? "/claims/[id]" : "/organizations/[slug]", path] as const,
  );
  for (const [route, address] of ofThem)
    for (const secret of [id, slug, name]) expect(await asked(route, address), address).not.toContain(secret);
  for (const said of ["stance:denies", "stance:asserts"]) {
    const found = await asked("/api/v1/claims", `/api/v1/claims?q=from:${slug}+${said}`);
    expect(found.includes("There is no fish"), said).toBe(said === "stance:asserts");
  }
  expect(await relatedClaims(house.db, { id: first.id, relations: [] }, new Date())).toEqual([]);
  const csv = await asked("/api/v1/attributions.csv", "/api/v1/attributions.csv");
  expect(csv.split("\r\n").filter((row) => row.includes(slug))).toHaveLength(2);
  // An outlet does not stand as the source of what it says that somebody reported.
  const [head, ...rows] = cellsOf(csv.trim());
  const row = rows.find((cells) => cells.includes("a source that Coast Courier does not name"))!;
  expect(row[head!.indexOf("source_url")]).toBe("");
});

test("the rules know that one voice is one, and tell nobody whose it is", async () => {
  const { id } = await claim("W1");
  const [known] = await claimRecords(house.db, [id]);
  const named = known!.attributions.filter(({ source }) => source.entity !== null);
  expect(named).toEqual([]);
  const keys = new Map((await house.db.attribution.findMany()).map((said) => [said.key, said.id]));
  const own = (key: string) => known!.attributions.find((said) => said.id === keys.get(key))!;
  expect(own("z-two").sameAs).toBe(own("z-one").id);
  expect(own("z-named")).toMatchObject({ sameAs: own("z-one").id, source: { description: null } });
  expect(own("o-one").sameAs).toBeNull();
  // Zephyrine three times, people at a research house, an engineer and a bookkeeper.
  expect(independenceOf(known!, new Date("2024-06-01"))).toMatchObject({ min: 1, max: 4 });
});

test("an address that somebody unnamed had leads nowhere, and the desk finds what they said", async () => {
  const hidden = await entity("Zephyrine Quillwater");
  await house.db.entity.update({ where: { id: hidden.id }, data: { slug: "another-name" } });
  expect(await ledOn(house.db, entityHref(hidden))).toBeNull();
  await house.db.entity.update({ where: { id: hidden.id }, data: { slug: hidden.slug } });
  expect(JSON.stringify(await publishedUses(house.db, hidden.id))).toContain((await claim("W1")).id);
});
