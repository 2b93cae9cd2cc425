import { randomUUID } from "node:crypto";
import jsonld from "jsonld";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { GET as articleForm } from "@/app/articles/[id]/as/[form]/route";
import { GET as claimForm } from "@/app/claims/[id]/as/[form]/route";
import { articleForms, claimForms, entityForms, storyForms } from "@/app/machine-forms";
import { GET as organizationForm } from "@/app/organizations/[slug]/as/[form]/route";
import { GET as personForm } from "@/app/people/[slug]/as/[form]/route";
import { GET as storyForm } from "@/app/stories/[slug]/as/[form]/route";
import { takeDown } from "@/commands/desk/publication/take-down";
import { importDossier } from "@/commands/import-dossier";
import { statusLead } from "@/domain/status/told-claim";
import { Status } from "@/domain/vocabulary";
import { claimPage } from "@/queries/claim/claims";
import { serveFrom } from "../api/ask";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { keller } from "../desk/at-the-desk";
import { alarm, falseAlarm } from "../false-alarm";
import { record, tanker, twoDayStory } from "../two-day-story";
import { wholeStory } from "../whole-story";
import { editor, importWorkedStory } from "../worked-story";
import { ftmDates, ftmSchemata } from "./followthemoney";
import { documentLoader, schemaTypes } from "./linked-contexts";
import { pageAt } from "./public-doors";

vi.setConfig({ testTimeout: 60_000 });

const site = "http://127.0.0.1:3000";

let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  await importWorkedStory(house.db);
  await record(house.db, twoDayStory(), "2024-05-03T08:00:00Z");
  const crane = wholeStory();
  // A letter of two units before all that is said.
  crane.articles![0]!.versions = crane.articles![0]!.versions.map((version) =>
    "text" in version ? { ...version, text: `🏗️ ${version.text}` } : version,
  );
  for (const story of [crane, falseAlarm()]) {
    const result = await importDossier(house.db, story, editor);
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
  }
  serveFrom(house.db);
}, 60_000);
afterAll(() => house.drop());

const doors = {
  claims: claimForm,
  articles: articleForm,
  people: personForm,
  organizations: organizationForm,
  stories: storyForm,
};
const forms = {
  claims: claimForms,
  articles: articleForms,
  people: entityForms("person"),
  organizations: entityForms("organization"),
  stories: storyForms,
};

async function asked(path: string): Promise<Response> {
  const { pathname } = new URL(path, site);
  const [, kind, name, , form] = pathname.split("/") as [string, keyof typeof doors, string, string, string];
  const params = Promise.resolve({ id: name, slug: name, form });
  return doors[kind](new Request(new URL(path, site)), { params });
}

async function text(path: string): Promise<string> {
  const response = await asked(path);
  expect(response.status, path).toBe(200);
  return response.text();
}

// biome-ignore lint/suspicious/noExplicitAny: JSON of another's shape, which the tests check.
async function json(path: string): Promise<any> {
  return JSON.parse(await text(path));
}

async function claim(key: string, dossier?: string): Promise<string> {
  return (await house.db.claim.findFirstOrThrow({ where: { key, ...(dossier && { dossier }) } })).id;
}

/** Every page that has another form, with its forms. */
async function everyForm(): Promise<string[]> {
  const { db } = house;
  const claims = await db.claim.findMany({ where: { withdrawn: false, firstPublishedAt: { not: null } } });
  const articles = await db.article.findMany({ where: { withdrawn: false } });
  const stories = await db.story.findMany({ where: { withdrawn: false } });
  const entities = await db.entity.findMany({ where: { withdrawn: false } });
  const of = (kind: keyof typeof forms, name: string) =>
    Object.keys(forms[kind]).map((form) => `/${kind}/${name}/as/${form}`);
  return [
    ...claims.flatMap(({ id }) => of("claims", id)),
    ...articles.flatMap(({ id }) => of("articles", id)),
    ...stories.flatMap(({ slug }) => of("stories", slug)),
    ...entities.flatMap(({ kind, slug }) => of(kind === "person" ? "people" : "organizations", slug)),
  ];
}

/** As a processor has it that takes no term for another; what no context names is refused. */
const expanded = (document: object) =>
  jsonld.expand(document as never, { documentLoader, safe: true } as never);

type Item = Record<string, unknown>;

/** Each item of a document by its type, with whatever stands in it. */
function items(value: unknown): Item[] {
  if (Array.isArray(value)) return value.flatMap(items);
  if (typeof value !== "object" || value === null) return [];
  const own = "@type" in value ? [value as Item] : [];
  return [...own, ...Object.values(value).flatMap(items)];
}

function holdsToSchema(document: { "@graph": unknown }): void {
  for (const item of items(document["@graph"])) {
    const type = String(item["@type"]);
    const other = Object.keys(item).filter(
      (name) => !name.startsWith("@") && !schemaTypes[type]?.includes(name),
    );
    expect(other, type).toEqual([]);
  }
}

test("every JSON-LD form of every page is read by a processor, with no term that its vocabulary has not", async () => {
  const paths = (await everyForm()).filter((path) => path.endsWith(".jsonld"));
  expect(paths.length).toBeGreaterThan(60);
  for (const path of paths) {
    const document = await json(path);
    expect(await expanded(document), path).not.toEqual([]);
    if (path.endsWith("schema.jsonld")) holdsToSchema(document);
  }
});

test("a term that no vocabulary has is refused by the test's own processor", async () => {
  await expect(
    expanded({ "@context": "https://schema.org", "@type": "Claim", rumour: "x" }),
  ).rejects.toThrow();
});

describe("schema.org", () => {
  const graph = async (path: string): Promise<Item[]> => (await json(path))["@graph"];

  test("a claim that is only reported is a Claim and no review, and its name and status say so", async () => {
    const [item, ...others] = await graph(`/claims/${await claim("C2")}/as/schema.jsonld?asOf=2018-01-30`);
    expect(item).toMatchObject({
      "@type": "Claim",
      name: expect.stringMatching(/^Reported, not confirmed \(as of 30 Jan 2018\): /),
      creativeWorkStatus: "Reported, not confirmed",
    });
    // Its reporter is not named: a description is nobody's name.
    expect(item!.author).toMatchObject({ "@type": "Organization", name: "Rossiya-1" });
    expect(others).toEqual([]);
  });

  test("what is confirmed is a review of the claim by whoever says it, from the day on and not before", async () => {
    const id = await claim("K1");
    const [before] = await graph(`/claims/${id}/as/schema.jsonld?asOf=2024-05-01`);
    expect(before).toMatchObject({ "@type": "Claim", author: { "@type": "Person", name: "Ines Dahl" } });
    const [after] = await graph(`/claims/${id}/as/schema.jsonld`);
    expect(after).toMatchObject({
      "@type": "ClaimReview",
      datePublished: "2024-05-02",
      author: { name: "Reportedly" },
      reviewRating: { ratingValue: 5, bestRating: 5, worstRating: 1, alternateName: "Confirmed" },
      itemReviewed: [
        {
          "@type": "Claim",
          author: { name: "Ines Dahl" },
          firstAppearance: { publisher: { name: "Halm Gazette" } },
        },
      ],
      isBasedOn: [{ name: "Log of the Port of Halm, 30 April 2024" }],
    });
  });

  test("what is shown to be false has the lowest rating, and who said it for an author", async () => {
    const { id } = await house.db.claim.findFirstOrThrow({
      where: { text: { contains: "chose the wrong line" } },
    });
    const [review] = await graph(`/claims/${id}/as/schema.jsonld`);
    expect(review).toMatchObject({
      "@type": "ClaimReview",
      reviewRating: { ratingValue: 1, alternateName: "Shown to be false" },
    });
    const authors = (review!.itemReviewed as { author?: { name: string } }[]).map(
      ({ author }) => author?.name,
    );
    const { credit } = (await claimPage(house.db, id, new Date()))!.report;
    for (const said of credit.denies) expect(authors).not.toContain(said.source.entity?.name);
    expect(authors.length).toBe(credit.says.length || credit.saidOnce.length);
  });

  test("who denies it is never its author, in any claim of any story", async () => {
    for (const { id } of await house.db.claim.findMany({ where: { firstPublishedAt: { not: null } } })) {
      const page = (await claimPage(house.db, id, new Date()))!;
      const { says, saidOnce } = page.report.credit;
      const may = [...says, ...saidOnce].map((said) => said.source.entity?.name ?? said.article.outlet.name);
      const found = items(await graph(`/claims/${id}/as/schema.jsonld`)).filter(
        (item) => item["@type"] === "Claim",
      );
      for (const { author } of found)
        if (author) expect(may.join("\n")).toContain((author as { name: string }).name.split(" (to ")[0]);
    }
  });

  test("a story is the newsroom's article, and a list of its claims with their statuses", async () => {
    const [article, list] = await graph(`/stories/${tanker}/as/schema.jsonld`);
    expect(article).toMatchObject({
      "@type": "NewsArticle",
      author: { name: "Reportedly" },
      dateModified: "2024-05-02",
    });
    const entries = list!.itemListElement as { position: number; item: Item[] }[];
    expect(entries.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(list!.numberOfItems).toBe(3);
    for (const { item } of entries)
      expect(String(item[0]!.name)).toMatch(/^(Confirmed|Disputed|Reported, not confirmed): /);
  });

  test("an article is its outlet's, under its outlet's address", async () => {
    const { id } = await house.db.article
      .findFirstOrThrow({ where: { key: "courier-morning" } })
      .catch(() =>
        house.db.article.findFirstOrThrow({ where: { url: { not: null } }, orderBy: { id: "asc" } }),
      );
    const { url, title } = await house.db.article.findUniqueOrThrow({ where: { id } });
    const [item] = await graph(`/articles/${id}/as/schema.jsonld`);
    expect(item).toMatchObject({ "@type": "NewsArticle", url, headline: title });
  });

  test("in the page stands what a search engine needs, and no earlier day of it", async () => {
    const found = async (address: string) => {
      const { html } = (await pageAt(address))!;
      const [, data] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
      return data === undefined ? null : (JSON.parse(data) as { "@graph": Item[] });
    };
    const id = await claim("K1");
    const own = (await found(`/claims/${id}`))!;
    expect(own["@graph"].map((item) => item["@type"])).toEqual(["ClaimReview", "BreadcrumbList"]);
    const story = (await found(`/stories/${tanker}`))!;
    expect(story["@graph"].map((item) => item["@type"])).toEqual([
      "NewsArticle",
      "ItemList",
      "BreadcrumbList",
    ]);
    for (const document of [own, story]) {
      holdsToSchema(document);
      await expanded(document);
      expect(JSON.stringify(document).length).toBeLessThan(2_500);
    }
    expect(await found(`/claims/${id}?asOf=2024-05-01`)).toBeNull();
  });
});

describe("PROV-O", () => {
  type Prov = Record<string, unknown> & { "@id": string; "@type": string; label: string };
  const nodesOf = async (id: string, day = ""): Promise<Map<string, Prov>> => {
    const { "@graph": graph } = await json(`/claims/${id}/as/prov.jsonld${day}`);
    return new Map((graph as Prov[]).map((node) => [node["@id"], node]));
  };
  const list = (value: unknown) => (value ?? []) as string[];

  test("the words of C1 come from Antonov through Rossiya-1 to The Daily Beast, step by step", async () => {
    const id = await claim("C1");
    const nodes = await nodesOf(id);
    const statement = [...nodes.values()].find(({ label }) => label === "Anatoly Antonov: Confirms")!;
    expect(statement.value).toContain("Sergey Yevgenievich was here");
    expect(nodes.get(list(statement.wasAttributedTo)[0]!)).toMatchObject({
      "@type": "prov:Person",
      label: "Anatoly Antonov",
    });
    const article = [...nodes.values()].find(
      (node) =>
        list(node.hadPrimarySource).includes(statement["@id"]) && node["@id"] !== `${site}/claims/${id}`,
    )!;
    expect(list(article.wasQuotedFrom)).toContain(statement["@id"]);
    const relay = list(article.wasDerivedFrom)
      .map((each) => nodes.get(each)!)
      .find((node) => list(node.wasDerivedFrom).includes(statement["@id"]))!;
    expect(nodes.get(list(relay.wasAttributedTo)[0]!)!.label).toBe("Rossiya-1");
  });

  test("a claim is derived from those who say it, and from no denial and no silence", async () => {
    for (const { id } of await house.db.claim.findMany({ where: { firstPublishedAt: { not: null } } })) {
      const nodes = await nodesOf(id);
      for (const from of list(nodes.get(`${site}/claims/${id}`)!.wasDerivedFrom))
        expect(nodes.get(from)!.label).toMatch(/: (Says so|Confirms|Says this instead)$/);
    }
  });

  test("every step leads to a node of the same document, and whoever it is attributed to is an agent", async () => {
    for (const { id } of await house.db.claim.findMany({ where: { firstPublishedAt: { not: null } } })) {
      const nodes = await nodesOf(id);
      for (const node of nodes.values()) {
        for (const name of ["wasDerivedFrom", "hadPrimarySource", "wasQuotedFrom", "wasRevisionOf", "about"])
          for (const other of list(node[name]))
            expect(nodes.get(other)?.["@type"], `${name} ${other}`).toBe("prov:Entity");
        for (const agent of list(node.wasAttributedTo))
          expect(nodes.get(agent)?.["@type"]).toMatch(/^prov:(Person|Organization|Agent)$/);
      }
    }
  });

  test("as of a day the chain has nothing that came later", async () => {
    const id = await claim("K1");
    const labels = async (day: string) => [...(await nodesOf(id, day)).values()].map(({ label }) => label);
    expect(await labels("?asOf=2024-05-01")).not.toContain("Log of the Port of Halm, 30 April 2024");
    expect(await labels("")).toContain("Log of the Port of Halm, 30 April 2024");
  });
});

const Annotations = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  id: z.url(),
  type: z.literal("AnnotationCollection"),
  label: z.string(),
  total: z.int(),
  first: z.strictObject({
    ...{ id: z.url(), type: z.literal("AnnotationPage"), startIndex: z.literal(0) },
    items: z.array(
      z.strictObject({
        id: z.url(),
        type: z.literal("Annotation"),
        motivation: z.literal("describing"),
        creator: z.strictObject({ id: z.url(), type: z.literal("Organization"), name: z.string() }),
        created: z.iso.datetime(),
        body: z.tuple([
          z.strictObject({
            ...{ type: z.literal("TextualBody"), value: z.string().min(1), format: z.literal("text/plain") },
            ...{ language: z.literal("en"), purpose: z.literal("describing") },
          }),
          z.strictObject({
            type: z.literal("SpecificResource"),
            source: z.url(),
            purpose: z.literal("linking"),
          }),
        ]),
        target: z.strictObject({
          type: z.literal("SpecificResource"),
          source: z.url(),
          state: z.strictObject({
            type: z.literal("TimeState"),
            sourceDate: z.iso.datetime(),
            cached: z.url(),
          }),
          selector: z.union([quote(), z.tuple([quote(), position()])]),
        }),
      }),
    ),
  }),
});

function quote() {
  return z.strictObject({
    type: z.literal("TextQuoteSelector"),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  });
}

function position() {
  return z.strictObject({ type: z.literal("TextPositionSelector"), start: z.int(), end: z.int() });
}

test("annotations have their places in code points, each at the very words, behind an emoji too", async () => {
  let behind = 0;
  let found = 0;
  for (const { id } of await house.db.article.findMany()) {
    const { first } = Annotations.parse(await json(`/articles/${id}/as/annotations.jsonld`));
    const { text } = await house.db.articleVersion.findFirstOrThrow({
      where: { articleId: id },
      orderBy: [{ publishedAt: "desc" }, { number: "desc" }],
    });
    for (const { target, body } of first.items) {
      if (!Array.isArray(target.selector)) continue;
      const [{ exact }, { start, end }] = target.selector;
      expect(Array.from(text).slice(start, end).join("")).toBe(exact);
      expect(body[0].value).toMatch(/: [A-Z][^:]*\. [A-Z]/);
      found += 1;
      if (text.slice(0, text.indexOf(exact)).includes("🏗")) behind += 1;
    }
  }
  expect(found).toBeGreaterThan(10);
  expect(behind).toBeGreaterThan(0);
});

const Day = z.strictObject({
  year: z.int(),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
  hour: z.int().optional(),
  minute: z.int().optional(),
  display_date: z.string().min(1),
});
const Text = z.strictObject({ headline: z.string().min(1), text: z.string() });
const TimelineJs = z.strictObject({
  title: z.strictObject({ unique_id: z.string(), text: Text }),
  events: z.array(
    z.strictObject({
      start_date: Day,
      end_date: Day.optional(),
      unique_id: z.string(),
      group: z.string(),
      text: Text,
    }),
  ),
});

test("a timeline tells each claim under its status, and keeps what is not known of a date", async () => {
  for (const { slug } of await house.db.story.findMany()) {
    const { events } = TimelineJs.parse(await json(`/stories/${slug}/as/timeline.json`));
    expect(new Set(events.map(({ unique_id }) => unique_id)).size).toBe(events.length);
  }
  const { events } = TimelineJs.parse(await json("/stories/spy-chief-us-visit/as/timeline.json"));
  const head = events.find(
    ({ text }) => text.headline.includes("September 2016") || text.headline.includes("appointed"),
  )!;
  expect(head.start_date).toEqual({ year: 2016, month: 9, display_date: "Sep 2016, Day not recorded" });
  expect(head.text.headline).toMatch(/>Reported, not confirmed: /);
});

test("words of others are no markup in a timeline, nor the end of the data in a page", async () => {
  const hostile = twoDayStory();
  hostile.id = "hostile";
  hostile.story.slug = "hostile";
  hostile.story.headline = 'A </script><script>alert(1)</script> & "quoted"';
  hostile.claims[0]!.text = "<img src=x onerror=alert(1)> ran aground.";
  const result = await importDossier(house.db, hostile, { by: "test", at: new Date("2024-05-04") });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  const timeline = await text("/stories/hostile/as/timeline.json");
  expect(timeline).not.toMatch(/<(img|script)/);
  expect(timeline).toContain("&lt;img src=x onerror=alert(1)&gt; ran aground.");
  const { html } = (await pageAt("/stories/hostile"))!;
  const [, data] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)!;
  expect(JSON.parse(data!)["@graph"][0].headline).toBe(hostile.story.headline);
});

describe("FollowTheMoney", () => {
  type Entity = {
    id: string;
    schema: string;
    caption: string;
    datasets: string[];
    properties: Record<string, string[]>;
  };
  const linesOf = async (path: string): Promise<Entity[]> =>
    (await text(path))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));

  test("every entity has what its schema has, dates as they are there, and leads to one of the same file", async () => {
    const paths = (await everyForm()).filter((path) => path.endsWith("ftm.jsonl"));
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      const entities = await linesOf(path);
      const byId = new Map(entities.map((entity) => [entity.id, entity]));
      expect(byId.size).toBe(entities.length);
      for (const { schema, caption, datasets, properties } of entities) {
        expect(caption).not.toBe("");
        expect(datasets).toEqual(["reportedly"]);
        const { may, leads = {} } = ftmSchemata[schema]!;
        for (const [name, values] of Object.entries(properties)) {
          expect(may, schema).toContain(name);
          expect(values.length).toBeGreaterThan(0);
          if (ftmDates.includes(name))
            for (const value of values) expect(value).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
          for (const value of leads[name] ? values : [])
            expect(leads[name]).toContain(byId.get(value)?.schema);
        }
      }
    }
  });

  test("Naryshkin is under sanctions by the Treasury, and heads the SVR from September 2016", async () => {
    const entities = await linesOf("/people/sergey-naryshkin/as/ftm.jsonl");
    const [person] = entities;
    expect(person).toMatchObject({
      schema: "Person",
      properties: { name: ["Sergey Naryshkin"], topics: ["sanction"] },
    });
    expect(person!.properties.alias).toContain("Сергей Нарышкин");
    const sanction = entities.find(({ schema }) => schema === "Sanction")!;
    expect(sanction.properties).toMatchObject({
      entity: [person!.id],
      startDate: ["2014-03-20"],
      status: ["active"],
    });
    const occupancies = entities.filter(({ schema }) => schema === "Occupancy");
    expect(occupancies.map(({ properties }) => properties.startDate)).toContainEqual(["2016-09"]);
    // Before the designation he was under none.
    const [earlier, ...others] = await linesOf("/people/sergey-naryshkin/as/ftm.jsonl?asOf=2014-01-01");
    expect(earlier!.properties).not.toHaveProperty("topics");
    expect(others.map(({ schema }) => schema)).not.toContain("Sanction");
  });
});

const lead = new RegExp(
  `(${[...Status.options.map((status) => statusLead(status)), "Not yet said"].join("|")})( \\([^()]*\\))?: $`,
);

/** All texts of a value, but the words of a claim that have its status beside them. */
function told(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(told);
  if (typeof value !== "object" || value === null) return [];
  const isMarked = "creativeWorkStatus" in value || "reviewRating" in value || "status" in value;
  return Object.entries(value).flatMap(([name, one]) =>
    isMarked && (name === "text" || name === "claimReviewed") ? [] : told(one),
  );
}

test("no claim stands in any form without its status before it or beside it", async () => {
  const claims = (await house.db.claim.findMany()).map(({ text }) => text);
  let met = 0;
  for (const path of await everyForm()) {
    if (/citation\.(bib|ris)$/.test(path) || isCostly(path)) continue;
    const lines = path.endsWith(".jsonl") ? (await text(path)).trim().split("\n") : [await text(path)];
    for (const words of lines.map((line) => JSON.parse(line)).flatMap(told))
      for (const claim of claims)
        for (let at = words.indexOf(claim); at >= 0; at = words.indexOf(claim, at + 1)) {
          met += 1;
          // What was said can be the very words of a claim: then it stands beside who says it.
          if (words !== claim) expect(words.slice(0, at), path).toMatch(lead);
        }
  }
  expect(met).toBeGreaterThan(50);
});

/** Of the people of other stories, whose pages are read one by one. */
const isCostly = (path: string) => /^\/stories\/.*ftm/.test(path) && !path.includes(alarm);

test("what is taken down is in no form of anything, and says so at its own", async () => {
  const { db } = house;
  const { id, text: words } = await db.claim.findFirstOrThrow({
    where: { text: { contains: "chose the wrong line" } },
  });
  const before = await Promise.all((await everyForm()).filter((path) => path.includes(alarm)).map(text));
  expect(before.join("")).toContain(words);
  const done = await takeDown(
    db,
    keller,
    {
      action: randomUUID(),
      kind: "claim",
      id,
      reason: "It named somebody who was never there.",
      leadsTo: null,
    },
    new Date(),
  );
  expect(done).toMatchObject({ ok: true });
  for (const form of Object.keys(claimForms))
    expect((await asked(`/claims/${id}/as/${form}?asOf=2018-01-20`)).status, form).toBe(410);
  for (const path of await everyForm())
    if (/^\/(stories|articles)\//.test(path) && !isCostly(path))
      for (const day of ["", "?asOf=2018-01-20"]) {
        const answer = await asked(`${path}${day}`);
        expect(await answer.text(), path).not.toContain(words);
      }
});
