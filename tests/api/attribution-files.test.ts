import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as csv } from "@/app/api/v1/attributions.csv/route";
import { GET as workbook } from "@/app/api/v1/attributions.xlsx/route";
import { GET as claimsCsv } from "@/app/api/v1/claims.csv/route";
import { GET as claimsWorkbook } from "@/app/api/v1/claims.xlsx/route";
import { spreadsheet } from "@/app/api/v1/spreadsheet";
import { importDossier } from "@/commands/import-dossier";
import { rawParams } from "@/domain/address/params";
import { readTimelineAddress } from "@/domain/address/timeline-address";
import { attributionTable } from "@/domain/api/attribution-table";
import type { ExportedEntry } from "@/domain/api/exported-entry";
import { timelinePage } from "@/queries/entry/timeline";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { twoDayStory } from "../two-day-story";
import { editor, importWorkedStory } from "../worked-story";
import { serveFrom } from "./ask";
import { cellsOf } from "./csv-cells";

/** Words as people write them that a spreadsheet would run, cut, or read as something else. */
const awkward = [
  '=HYPERLINK("http://evil.example","here")',
  "+1 000 soldiers",
  "-1 was the reading",
  "@channel was told",
  "＝1+1 in full width",
  "the field _x0041_ is empty",
  'He said "no", then\r\nleft',
  "הנמל נסגר.",
  "2016-09",
  "0012",
];

let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  await importWorkedStory(house.db);
  for (const dossier of [twoDayStory(), awkwardStory()]) {
    const result = await importDossier(house.db, dossier, editor);
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
  }
  serveFrom(house.db);
});
afterAll(() => house.drop());

function awkwardStory() {
  return {
    format: "reportedly/1",
    id: "awkward",
    story: { slug: "awkward", headline: "Awkward words", standfirst: "All of them." },
    entities: [
      { id: "paper", kind: "organization", names: [{ text: "=Paper", kind: "primary" }], publishes: true },
      { id: "agency", kind: "organization", names: [{ text: "+Agency", kind: "primary" }], publishes: true },
    ],
    articles: [
      {
        id: "one",
        outlet: "paper",
        title: "-Title",
        url: "https://paper.example/one",
        rights: "full",
        publishedAt: "2024-05-01",
        versions: [{ text: awkward.join("\n\n") }],
      },
    ],
    claims: awkward.map((words, at) => ({
      id: `K${at}`,
      text: words,
      happened: "2016-09",
      attributions: [
        {
          id: `A${at}`,
          stance: "asserts",
          identity: "unnamed_person",
          sourceDescription: `@somebody ${at}`,
          directness: "direct_quote",
          groundRules: "background",
          relays: ["agency", { description: "an unnamed channel" }],
          article: "one",
          saidAt: "2018-01?",
          excerpt: words,
          content: words,
        },
      ],
    })),
  };
}

const address = (path: string) => new Request(`http://127.0.0.1:3000/api/v1/${path}`);

type Row = Record<string, string>;
async function rowsOf(search = ""): Promise<Row[]> {
  const answer = await csv(address(`attributions.csv${search}`));
  expect(answer.status, search).toBe(200);
  const [head, ...rows] = cellsOf((await answer.text()).replace(/^\uFEFF/, ""));
  expect(head).toEqual(attributionTable.columns);
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head![at]!, cell])));
}

async function sheetOf(answer: Response): Promise<unknown[][]> {
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  return sheets[0]!.rows.map((row) => row.map((cell) => cell ?? ""));
}

test("the file holds each entry that the page shows, and nothing else", async () => {
  for (const search of [
    "",
    "?status=none",
    "?status=open",
    "?status=reported&status=none",
    "?q=is:question",
    "?q=Pompeo",
    "?story=tanker-aground",
    "?asOf=2024-05-01",
    "?person=ines-dahl&sort=oldest",
    "?q=nothingsaysthis",
  ]) {
    const parsed = readTimelineAddress(rawParams(new URLSearchParams(search)), new Date());
    if (!parsed.ok) throw new Error(search);
    const { entries } = await timelinePage(house.db, { ...parsed.value.query, limit: 500 });
    const rows = await rowsOf(search);
    const held = rows.map((row) =>
      row.row === "open_question" || ["declined_comment", "no_response"].includes(row.stance!)
        ? row.id
        : row.claim_id,
    );
    expect([...new Set(held)], search).toEqual(entries.map(({ id }) => id));
  }
});

test("everybody who spoke stands in it once, and nobody who had not spoken yet", async () => {
  const said = async (search: string) => (await rowsOf(search)).filter(({ row }) => row === "attribution");
  const public_ = await house.db.attribution.findMany({ select: { id: true, publishedAt: true } });
  expect((await said("")).map(({ id }) => id).sort()).toEqual(public_.map(({ id }) => id).sort());
  const early = public_.filter(({ publishedAt }) => publishedAt <= new Date("2024-05-01T00:00:00Z"));
  expect(early.length).toBeLessThan(public_.length);
  expect((await said("?asOf=2024-05-01")).map(({ id }) => id).sort()).toEqual(
    early.map(({ id }) => id).sort(),
  );
});

test("a row says who, on what terms, in what words, through whom, and where it can be read", async () => {
  const antonov = (await rowsOf()).find(
    ({ source, stance }) => source === "Anatoly Antonov" && stance === "confirms",
  );
  expect(antonov).toMatchObject({
    row: "attribution",
    status: "confirmed",
    status_label: "Confirmed",
    source_identity: "named_person",
    source_url: expect.stringMatching(/\/people\/anatoly-antonov$/),
    directness: "direct_quote",
    terms: "on_record",
    closeness: "authority_over_record",
    through: "Rossiya-1",
    outlet: "The Daily Beast",
    article_published_at: "2018-01-30",
    article_held_at: expect.stringMatching(/^http.*\/articles\/./),
  });
  expect(antonov!.words).toContain("He had meetings with his colleagues here");
});

test("a refusal to speak, a document and an open question have rows of their own, and none is somebody's word", async () => {
  const rows = await rowsOf();
  const refusals = rows.filter(({ stance }) => stance === "declined_comment");
  expect(refusals.map(({ source }) => source)).toContain("Port of Halm");
  const documents = rows.filter(({ row }) => row === "evidence");
  expect(documents.length).toBeGreaterThan(2);
  for (const { document, document_bearing, source, stance, words } of documents) {
    expect(document).not.toBe("");
    expect(["supports", "contradicts"]).toContain(document_bearing);
    expect([source, stance, words]).toEqual(["", "", ""]);
  }
  const questions = (await rowsOf("?status=open")).map(({ row, open_question, source }) => [
    row,
    open_question!.length > 0,
    source,
  ]);
  expect(questions).toContainEqual(["open_question", true, ""]);
});

test("dates stand as precisely as they are known", async () => {
  const rows = await rowsOf("?story=awkward");
  expect(rows).toHaveLength(awkward.length);
  for (const row of rows) {
    expect(row.happened).toBe("2016-09");
    expect(row.said_at).toBe("2018-01?");
    expect(row.public_since).toBe("2024-05-01");
  }
});

test("no cell of who says what is a formula to a spreadsheet, and the words are otherwise as they were said", async () => {
  const rows = await rowsOf("?story=awkward");
  for (const row of rows)
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
  expect(rows[0]).toMatchObject({
    outlet: "'=Paper",
    article_title: "'-Title",
    through: "'+Agency; an unnamed channel",
    article_url: "https://paper.example/one",
  });
  const words = new Set(rows.map((row) => row.words!.replace(/^'/, "")));
  for (const said of awkward) expect(words, said).toContain(said);
});

test("the workbook has the same rows and columns, every word as text and no date made of it", async () => {
  for (const [asCsv, asWorkbook, name] of [
    [csv, workbook, "attributions"],
    [claimsCsv, claimsWorkbook, "claims"],
  ] as const) {
    const answer = await asWorkbook(address(`${name}.xlsx`));
    expect(answer.headers.get("Content-Type")).toBe(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    );
    expect(answer.headers.get("Content-Disposition")).toMatch(
      new RegExp(`filename="${name}-\\d{4}-\\d\\d-\\d\\d\\.xlsx"`),
    );
    const rows = await sheetOf(answer);
    const text = (await (await asCsv(address(`${name}.csv`))).text()).replace(/^\uFEFF/, "");
    const plain = cellsOf(text).map((row) =>
      row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, "")),
    );
    expect(rows.map((row) => row.map(String))).toEqual(plain);
    const column = rows[0]!.indexOf("happened");
    expect(rows.map((row) => row[column])).toContain("2016-09");
  }
});

test("words longer than a cell holds are cut in the workbook, and say so", async () => {
  const table = {
    name: "claims" as const,
    columns: ["words"],
    rows: () => [[`a${"😀".repeat(20_000)}`], ["short"]],
  };
  async function* steps() {
    yield [{ kind: "claim" } as ExportedEntry];
  }
  const file = spreadsheet.written(steps(), table, { asOf: new Date(0), asked: null, origin: "" });
  const [, [cell] = [], short] = await sheetOf(new Response(file));
  expect(String(cell)).toHaveLength(32_766);
  expect(String(cell).slice(-3)).toBe("😀…");
  expect(short).toEqual(["short"]);
});

test("a workbook is read as the client takes it, ends with the client, and breaks off with the reading", async () => {
  let read = 0;
  let state = "reading";
  async function* steps(most: number) {
    try {
      for (let at = 0; at < most; at += 1) yield [{ kind: "claim" } as ExportedEntry];
      throw new Error("the database went away");
    } finally {
      state = "ended";
    }
  }
  // Nothing that packs well: else much would be read before anything is sent.
  const rows = () => Array.from({ length: 200 }, () => [((read++ * 2_654_435_761) % 2 ** 32).toString(36)]);
  const file = (most: number) =>
    spreadsheet.written(
      steps(most),
      { name: "claims", columns: ["a"], rows },
      { asOf: new Date(0), asked: null, origin: "" },
    );
  const left = file(Number.POSITIVE_INFINITY).getReader();
  for (let part = 0; part < 3; part += 1) expect((await left.read()).done).toBe(false);
  const taken = read;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(read - taken).toBeLessThan(200_000);
  expect(state).toBe("reading");
  await left.cancel();
  expect(state).toBe("ended");
  state = "reading";
  await expect(new Response(file(3)).arrayBuffer()).rejects.toThrow("the database went away");
});
