import { randomUUID } from "node:crypto";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { openApi } from "@/domain/api/openapi";
import { comesIn, sdnXml } from "../commands/lists/listed";
import { contestedStory } from "../contested-story";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { record, twoDayStory } from "../two-day-story";
import { wholeStory } from "../whole-story";
import { editor, importWorkedStory } from "../worked-story";
import { serveFrom } from "./ask";

// biome-ignore lint/suspicious/noExplicitAny: the document as a client reads it, that is: untyped JSON
const description: any = JSON.parse(JSON.stringify(openApi("http://127.0.0.1:3000")));

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Door = { GET: Handler; POST: Handler; OPTIONS: Handler };

/** Every file that Next would make a route of, by the path that the description gives it. */
const doors: Record<string, Door> = Object.fromEntries(
  Object.entries(
    (
      import.meta as unknown as {
        glob: (pattern: string, options: { eager: true }) => Record<string, Door>;
      }
    ).glob("../../src/app/api/v1/**/route.ts", { eager: true }),
  )
    .map(([file, door]): [string, Door] => [
      file
        .replace(/^.*src\/app/, "")
        .replace("/route.ts", "")
        .replace(/\[(\w+)\]/g, "{$1}"),
      door,
    ])
    // What leads nowhere is no address of the API.
    .filter(([path]) => path !== "/api/v1/[[...nowhere]]"),
);

let house: FreshDatabase & { drop: () => Promise<void> };
/** What stands in a path for each of its names, from the record itself. */
let subjects: Record<string, string[]>;

/** With a refusal that stands beside another claim as well. */
function refusedTwice() {
  const dossier = wholeStory();
  const claims = dossier.claims ?? [];
  const said = claims.flatMap(({ attributions = [] }) => attributions);
  const refused = said.find(({ id }) => id === "director-silent");
  const other = claims.find(
    ({ attributions = [] }) => !attributions.some(({ id }) => id === "director-silent"),
  );
  if (!refused || !other) throw new Error("The whole story has no refusal");
  other.attributions = [...(other.attributions ?? []), { ...refused, id: "director-silent-here" }];
  return dossier;
}

/** With a denial that was taken back by whoever made it. */
function denialTakenBack() {
  const dossier = contestedStory();
  const spoken = dossier.claims?.find(({ id }) => id === "M1")?.attributions;
  const denied = spoken?.find(({ id }) => id === "denied");
  if (!spoken || !denied) throw new Error("The contested story has no denial");
  spoken.push({
    ...{ ...denied, id: "denied-no-longer", stance: "retracts", article: "takes-back" },
    respondsTo: "denied",
  });
  return dossier;
}

beforeAll(async () => {
  house = await cloneDatabase();
  await importWorkedStory(house.db);
  await comesIn(house.db, sdnXml([{ uid: 16_685 }], "01/02/2018"));
  const [whole, reworded] = [refusedTwice(), refusedTwice()];
  reworded.story.headline += " (reworded)";
  for (const dossier of [whole, reworded, denialTakenBack()]) {
    const result = await importDossier(house.db, dossier, editor);
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
  }
  await record(house.db, withRoundabouts(), "2024-05-03T08:00:00Z");
  const corrected = await house.db.claim.findFirstOrThrow({
    where: { stories: { some: { story: { slug: "spy-chief-us-visit" } } } },
    orderBy: { id: "asc" },
  });
  await house.db.correction.create({
    data: {
      ...{ id: randomUUID(), subjectKind: "claim", subjectId: corrected.id, number: 1 },
      ...{ said: ["It said the 12th."], note: "The day was wrong.", by: "M. Keller" },
      at: new Date("2018-02-03"),
    },
  });
  serveFrom(house.db);
  const idsOf = async (rows: Promise<{ id: string }[]>) => (await rows).map(({ id }) => id);
  const slugs = (await house.db.story.findMany()).map(({ slug }) => slug);
  subjects = {
    "/api/v1/claims/{id}": await idsOf(
      house.db.claim.findMany({ where: { firstPublishedAt: { not: null } } }),
    ),
    "/api/v1/stories/{slug}": slugs,
    "/api/v1/stories/{slug}/changes": slugs,
    "/api/v1/stories/{slug}/network": slugs,
    "/api/v1/entities/{id}": await idsOf(house.db.entity.findMany()),
    "/api/v1/entities/{id}/network": await idsOf(house.db.entity.findMany()),
    "/api/v1/articles/{id}": await idsOf(house.db.article.findMany()),
  };
});
afterAll(() => house.drop());

/** The two days with a claim that two papers have from each other, and one that an editor decided. */
function withRoundabouts() {
  const story = twoDayStory();
  const said = (id: string, source: string, article: string) => ({
    id,
    stance: "asserts",
    source,
    identity: "named_organization",
    directness: "paraphrase",
    groundRules: "on_record",
    article,
  });
  const decided = {
    id: "D1",
    status: "disputed",
    reason: "Until the inquiry.",
    by: "Desk",
    effectiveAt: "2024-05-02",
  };
  const ring = {
    id: "K4",
    text: "The port will be dredged.",
    attributions: [said("from-courier", "courier", "day-one"), said("from-gazette", "gazette", "day-two")],
  };
  const oneOrigin = {
    id: "K5",
    text: "The port was warned.",
    attributions: [said("port-in-gazette", "port", "day-one"), said("port-in-courier", "port", "day-two")],
    determinations: [decided],
  };
  return { ...story, claims: [...story.claims, ring, oneOrigin] };
}

const paths: string[] = Object.keys(description.paths);

async function ask(path: string, search: Record<string, string> = {}, name?: string): Promise<Response> {
  const url = new URL(path.replace(/\{\w+\}/, name ?? ""), "http://127.0.0.1:3000");
  for (const [key, value] of Object.entries(search)) url.searchParams.set(key, value);
  const part = /\{(\w+)\}/.exec(path)?.[1];
  const params: Record<string, string> = part ? { [part]: name ?? "" } : {};
  return doors[path]!.GET(new Request(url), { params: Promise.resolve(params) });
}

test("the description is a valid OpenAPI 3.1 document", async () => {
  const result = await new Validator().validate(description);
  expect(result).toMatchObject({ valid: true });
  expect(description.openapi).toMatch(/^3\.1\./);
});

test("every route of the API is described, and nothing else is", () => {
  expect(paths.toSorted()).toEqual(Object.keys(doors).sort());
  for (const path of paths) expect(Object.keys(description.paths[path])).toEqual(["get"]);
});

test("the description says in which unit places are counted, at the front and at each of them", () => {
  expect(description.info.description).toMatch(/UTF-16 code units.*code points/s);
  const { start, end } = description.components.schemas.Article.properties.excerpts.items.properties;
  for (const place of [start, end]) expect(place.description).toContain("UTF-16 code units");
});

/** A value that each parameter takes, where the description itself offers no example. */
const takes: Record<string, string> = {
  q: "terrorism",
  person: "mike-pompeo",
  organization: "cia",
  story: "spy-chief-us-visit",
  outlet: "rossiya-1",
  source: "anatoly-antonov",
  status: "reported",
  stance: "denies",
  sort: "oldest",
  limit: "3",
  facets: "1",
  kind: "person",
  sourceType: "named_person",
  hedge: "reportedly",
  was: "reported",
  reporting: "circular",
  rests: "rossiya-1",
  offset: "2",
  net: "1",
  page: "1",
  asOf: "2030-01-01",
  recordedAsOf: "2030-01-01",
};
/** Parameters that only go together with another. */
const needs: Record<string, Record<string, string>> = {
  net: { since: "2018-01-30" },
  recordedSince: { since: "2018-01-30", net: "1" },
};
const cursors: Record<string, string> = {
  "/api/v1/claims": "after~2018-01-30T00:00:00.000Z~0~c-1",
  "/api/v1/entities": "3~p-1",
  "/api/v1/stories/{slug}/changes": "2018-01-30T00:00:00.000Z~c-1@2018",
};

test("every parameter that is described is taken, and any other is refused by name", async () => {
  for (const path of paths) {
    const { parameters } = description.paths[path].get;
    for (const { name, in: place, schema, example } of parameters) {
      if (place === "path") continue;
      const value = takes[name] ?? (name === "cursor" ? cursors[path] : undefined) ?? example;
      expect(value, `${path} has an example for ${name}`).toBeDefined();
      const subject = subjects[path]?.[0];
      const answer = await ask(path, { ...needs[name], [name]: value }, subject);
      expect(answer.status, `${path}?${name}=${value}: ${await answer.text()}`).toBe(200);
      if (schema.enum) expect(schema.enum).toContain(value);
      const wrong = await ask(path, { [name]: "\u0001 no such value" }, subject);
      if (
        ![
          "q",
          "person",
          "organization",
          "story",
          "outlet",
          "source",
          "rests",
          "sanctioned",
          "hedge",
        ].includes(name)
      )
        expect(wrong.status, `${path}?${name}`).toBe(400);
    }
    const refused = await ask(path, { colour: "red" }, subjects[path]?.[0]);
    expect(refused.status).toBe(400);
    expect((await refused.json()).error.details).toMatchObject([{ parameter: "colour" }]);
  }
});

test("an ETag is described where there is one, and nowhere else", async () => {
  for (const path of paths) {
    const answer = await ask(path, {}, subjects[path]?.[0]);
    const { 200: given, 304: held } = description.paths[path].get.responses;
    expect(given.headers?.ETag !== undefined, path).toBe(answer.headers.has("ETag"));
    expect(held !== undefined, path).toBe(answer.headers.has("ETag"));
  }
});

/** Checks an answer against what is published for it, and keeps which fields were seen. */
const ajv = new Ajv2020({ strict: false, formats: { uri: (text: string) => URL.canParse(text) } });
ajv.addSchema(description, "api");
const seen = new Set<string>();
function check(path: string, status: number, body: unknown): void {
  const response = description.paths[path].get.responses[status];
  const pointer = response.$ref
    ? `${response.$ref}/content/application~1json/schema`
    : `#/paths/${path.replaceAll("/", "~1")}/get/responses/${status}/content/${Object.keys(response.content)[0]!.replace("/", "~1")}/schema`;
  const valid = ajv.validate(`api${encodeURI(pointer).replaceAll("%7B", "{").replaceAll("%7D", "}")}`, body);
  expect(valid, `${path}: ${ajv.errorsText(ajv.errors)}`).toBe(true);
  note(at(pointer), body);
}

// biome-ignore lint/suspicious/noExplicitAny: any part of the document
function at(pointer: string): any {
  return pointer
    .replace(/^#\//, "")
    .split("/")
    .reduce((node, key) => node[key.replaceAll("~1", "/")], description);
}

/** Walks schema and value side by side. A field of a component is noted under the component's name. */
// biome-ignore lint/suspicious/noExplicitAny: any schema
function note(schema: any, value: unknown, name = "answer"): void {
  if (schema.$ref) {
    note(at(schema.$ref), value, schema.$ref.split("/").at(-1));
    return;
  }
  for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
    const fits = one.$ref || (one.type === "null") === (value === null);
    if (fits && value !== null) note(one, value, name);
  }
  if (Array.isArray(value)) for (const item of value) note(schema.items ?? {}, item, `${name}[]`);
  else if (value !== null && typeof value === "object")
    for (const [key, inner] of Object.entries(value)) {
      if (schema.properties?.[key] === undefined) {
        if (typeof schema.additionalProperties === "object") note(schema.additionalProperties, inner, name);
        continue;
      }
      seen.add(`${name}.${key}`);
      note(schema.properties[key], inner, `${name}.${key}`);
    }
}

/** Every field that the components name, in the same words. */
// biome-ignore lint/suspicious/noExplicitAny: any schema
function fieldsOf(schema: any, name: string): string[] {
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) => fieldsOf(one, name));
  const items = schema.items ? fieldsOf(schema.items, `${name}[]`) : [];
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, field]) => [
    `${name}.${key}`,
    ...fieldsOf(field, `${name}.${key}`),
  ]);
  return [...new Set([...inner, ...items, ...own])];
}

test("real answers are exactly what is described, field by field, and every field described is answered", async () => {
  const searches: Record<string, Record<string, string>[]> = {
    "/api/v1/claims": [{}, { facets: "1", limit: "3" }, { q: "colour:red" }, { q: "terorrism" }],
    "/api/v1/stories/{slug}/changes": [{ limit: "2" }, { since: "2018-01-30", net: "1" }, {}],
    "/api/v1/entities": [{}, { limit: "1" }],
    "/api/v1/suggestions": [{ q: "na" }, { q: "Нарыш" }],
  };
  for (const path of paths.filter((one) => !/\.(csv|xlsx)$/.test(one)))
    for (const subject of subjects[path] ?? [undefined])
      for (const search of searches[path] ?? [{}]) {
        const answer = await ask(path, search, subject);
        expect(answer.status).toBe(200);
        const text = await answer.text();
        for (const line of path.endsWith(".jsonl") ? text.trimEnd().split("\n") : [text])
          check(path, 200, JSON.parse(line));
      }
  for (const path of paths) check(path, 400, await (await ask(path, { colour: "red" }, "x")).json());
  for (const path of Object.keys(subjects)) check(path, 404, await (await ask(path, {}, "nobody")).json());
  check("/api/v1/claims", 500, { error: { code: "internal", message: "…", details: { reference: "1" } } });
  const described = Object.entries(description.components.schemas).flatMap(([name, schema]) =>
    fieldsOf(schema, name),
  );
  expect(described.length).toBeGreaterThan(100);
  expect(described.filter((field) => !seen.has(field))).toEqual([]);
});

test("whoever writes is told as JSON that the API is only read", async () => {
  for (const path of paths) {
    const url = `http://127.0.0.1:3000${path}`;
    const refused = await doors[path]!.POST(new Request(url, { method: "POST" }), {
      params: Promise.resolve({}),
    });
    expect(refused.status).toBe(405);
    expect(refused.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    expect(await refused.json()).toMatchObject({ error: { code: "method-not-allowed" } });
  }
});
