import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as csv } from "@/app/api/v1/claims.csv/route";
import { GET as jsonLines } from "@/app/api/v1/claims.jsonl/route";
import { importDossier } from "@/commands/import-dossier";
import { ClaimJson } from "@/domain/api/claim-json";
import { claimTable } from "@/domain/api/claim-table";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { editor } from "../worked-story";
import { ask, serveFrom } from "./ask";
import { cellsOf } from "./csv-cells";

/** What people have been known to write, and what a spreadsheet would make a formula of. */
const dangerous = [
  '=HYPERLINK("http://evil.example","here")',
  "+1 000 soldiers crossed the river",
  "-1 was the reading",
  "@channel was told",
  "\tindented",
  "＝1+1 in full width",
];
const awkward = ['He said "no", then left', "one, two", "two\nlines", "Сергей Нарышкин приехал", "plain"];
const texts = [...dangerous, ...awkward, ...Array.from({ length: 440 }, (_, at) => `Claim number ${at}`)];

let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  const result = await importDossier(house.db, dossier(), editor);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  serveFrom(house.db);
});
afterAll(() => house.drop());

function dossier() {
  return {
    format: "reportedly/1",
    id: "export",
    story: { slug: "export", headline: "A story to take away", standfirst: "All of it." },
    entities: [
      { id: "paper", kind: "organization", names: [{ text: "=Paper", kind: "primary" }], publishes: true },
      { id: "witness", kind: "person", names: [{ text: "A. Witness", kind: "primary" }] },
    ],
    articles: [
      {
        id: "one",
        outlet: "paper",
        title: "All of it",
        rights: "full",
        publishedAt: "2024-05-01",
        versions: [{ text: "All of it." }],
      },
    ],
    claims: texts.map((text, at) => ({
      id: `K${at}`,
      text,
      about: ["paper"],
      attributions: [
        {
          id: `A${at}`,
          stance: at % 2 === 0 ? "asserts" : "confirms",
          source: "witness",
          identity: "named_person",
          directness: "paraphrase",
          groundRules: "on_record",
          article: "one",
        },
      ],
    })),
  };
}

const claimColumns = claimTable.columns;
const address = (path: string) => new Request(`http://127.0.0.1:3000/api/v1/${path}`);

test("an export holds every claim that matches, beyond any page, in the order of the list", async () => {
  const answer = await jsonLines(address("claims.jsonl"));
  expect(answer.status).toBe(200);
  const claims = (await answer.text())
    .trimEnd()
    .split("\n")
    .map((line) => ClaimJson.parse(JSON.parse(line)));
  expect(claims).toHaveLength(texts.length);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(texts.length);
  const { body } = await ask("claims?limit=200");
  expect(claims.slice(0, 200)).toEqual(body.items);
});

test("an export takes the filters of the list and a limit of its own, and refuses the rest", async () => {
  const { body } = await ask("claims?stance=confirms&sort=oldest&limit=200");
  const some = await jsonLines(address("claims.jsonl?stance=confirms&sort=oldest&limit=203"));
  const lines = (await some.text()).trimEnd().split("\n");
  expect(lines).toHaveLength(203);
  expect(lines.slice(0, 200).map((line) => JSON.parse(line).id)).toEqual(
    body.items.map(({ id }: { id: string }) => id),
  );
  for (const path of [
    "claims.csv?cursor=x",
    "claims.csv?facets=1",
    "claims.csv?colour=red",
    "claims.csv?limit=0",
  ])
    expect((await csv(address(path))).status, path).toBe(400);
  expect(await (await jsonLines(address("claims.jsonl?q=nothingsaysthis"))).text()).toBe("");
});

test("the table is UTF-8 with its mark, quoted as RFC 4180 has it, and one row a claim", async () => {
  const answer = await csv(address("claims.csv"));
  expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("Content-Disposition")).toMatch(
    /^attachment; filename="claims-\d{4}-\d\d-\d\d\.csv"$/,
  );
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, ...rows] = cellsOf(new TextDecoder().decode(bytes));
  expect(head).toEqual(claimColumns);
  expect(rows).toHaveLength(texts.length);
  for (const row of rows) expect(row).toHaveLength(claimColumns.length);
  const told = new Set(rows.map((row) => row[claimColumns.indexOf("text")]));
  for (const text of awkward) expect(told, text).toContain(text);
});

test("a file as of another day says so by its name", async () => {
  const answer = await jsonLines(address("claims.jsonl?asOf=2024-05-02"));
  expect(answer.headers.get("Content-Disposition")).toBe(
    'attachment; filename="claims-as-of-2024-05-02.jsonl"',
  );
});

test("no cell of the table is a formula to a spreadsheet", async () => {
  const rows = cellsOf(await (await csv(address("claims.csv"))).text());
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
  const told = new Set(rows.map((row) => row[claimColumns.indexOf("text")]));
  for (const text of dangerous)
    expect(
      [`'${text}`, `'${text.trim()}`, text.trim()].some((form) => told.has(form)),
      text,
    ).toBe(true);
  expect(rows[1]![claimColumns.indexOf("organizations")]).toBe("'=Paper");
});

test("a client that leaves early ends the reading", async () => {
  const answer = await jsonLines(address("claims.jsonl"));
  const reader = answer.body!.getReader();
  expect((await reader.read()).done).toBe(false);
  await reader.cancel();
  expect((await reader.read()).done).toBe(true);
});
