import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import type { Metadata } from "next";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET as claimForm } from "@/app/claims/[id]/as/[form]/route";
import * as claimDoor from "@/app/claims/[id]/page";
import { GET as storyForm } from "@/app/stories/[slug]/as/[form]/route";
import { serveFrom } from "../api/ask";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { record, tanker, twoDayStory } from "../two-day-story";
import { wordsOf } from "../ui/rendered";
import { importWorkedStory } from "../worked-story";
import { pageAt } from "./public-doors";

vi.setConfig({ testTimeout: 60_000 });

const site = "http://127.0.0.1:3000";

let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  await importWorkedStory(house.db);
  await record(house.db, twoDayStory(), "2024-05-03T08:00:00Z");
  serveFrom(house.db);
}, 60_000);
afterAll(() => house.drop());

async function claim(key: string): Promise<string> {
  return (await house.db.claim.findFirstOrThrow({ where: { key } })).id;
}

function asked(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const [, kind, name, , form] = new URL(path, site).pathname.split("/") as [
    string,
    string,
    string,
    string,
    string,
  ];
  const request = new Request(new URL(path, site), { headers });
  return kind === "claims"
    ? claimForm(request, { params: Promise.resolve({ id: name, form }) })
    : storyForm(request, { params: Promise.resolve({ slug: name, form }) });
}

const words = async (address: string) => wordsOf((await pageAt(address))!.html);

/** The address that a page offers for citing it. */
async function pinned(page: string, day: string): Promise<string> {
  const { html } = (await pageAt(`${page}/cite${day}`))!;
  return /href="http:\/\/127\.0\.0\.1:3000(\/[^"]+sha256=[0-9a-f]{64})"/
    .exec(html)![1]!
    .replaceAll("&amp;", "&");
}

test("a claim is offered in a sentence that says its status, the day and whose word it is, and as three files", async () => {
  const id = await claim("C2");
  const told = await words(`/claims/${id}/cite?asOf=2018-01-30`);
  expect(told).toContain("Reported, not confirmed, as of 30 Jan 2018: “");
  expect(told).toMatch(/\(said by a reporter for the network, via Rossiya-1\)\. Reportedly, read on/);
  const { html } = (await pageAt(`/claims/${id}/cite?asOf=2018-01-30`))!;
  for (const form of ["citation.json", "citation.bib", "citation.ris"]) {
    const link = new RegExp(`href="(/claims/${id}/as/${form}[^"]+)"`)
      .exec(html)![1]!
      .replaceAll("&amp;", "&");
    const file = await asked(link);
    expect(file.status).toBe(200);
    expect(file.headers.get("Content-Disposition")).toBe(`attachment; filename="${id}-${form}"`);
    const text = await file.text();
    const [item] = new Cite(text).data;
    expect(item!.title).toMatch(/Reported, not confirmed \(as of 30 Jan 2018\): .*said by a reporter/);
    expect(item!.URL).toMatch(
      new RegExp(`^${site}/claims/${id}\\?asOf=2018-01-30&cited=.*&sha256=[0-9a-f]{64}$`),
    );
    const again = await asked(link, { "If-None-Match": file.headers.get("ETag")! });
    expect(again.status).toBe(304);
  }
});

test("the sum in the address is that of the text that is offered for it", async () => {
  const id = await claim("C2");
  const sum = (await pinned(`/claims/${id}`, "?asOf=2018-01-30")).slice(-64);
  const text = await (await asked(`/claims/${id}/as/cited.json?asOf=2018-01-30`)).text();
  expect(createHash("sha256").update(text).digest("hex")).toBe(sum);
  expect(JSON.parse(text)).toMatchObject({ status: "reported", asOf: "2018-01-30" });
});

test("a claim that nobody knew of by that day cannot be cited for it", async () => {
  const id = await claim("C2");
  expect((await asked(`/claims/${id}/as/citation.bib?asOf=2017-01-01`)).status).toBe(404);
  await expect(pageAt(`/claims/${id}/cite?asOf=2017-01-01`)).rejects.toThrow();
});

test("a form that there is not is no page, and an unknown parameter is refused", async () => {
  const id = await claim("C2");
  expect((await asked(`/claims/${id}/as/toString`)).status).toBe(404);
  expect((await asked(`/claims/no-such/as/citation.bib`)).status).toBe(404);
  expect((await asked(`/claims/${id}/as/citation.bib?since=2018`)).status).toBe(400);
});

/** The line of the command for each address, and how it ended. */
function verify(...addresses: string[]): Promise<{ code: number; said: string[] }> {
  return new Promise((resolve) => {
    const args = ["src/cli/main.mjs", "verify", ...addresses];
    const env = { ...process.env, DATABASE_URL: house.url };
    execFile(process.execPath, args, { env }, (error, stdout) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, said: stdout.trim().split("\n") });
    });
  });
}

test("a pinned page says that it shows what was cited, and what was cited once it does not, and so does verify", async () => {
  const { db } = house;
  const id = await claim("K1");
  const [ofClaim, ofStory] = [await pinned(`/claims/${id}`, ""), await pinned(`/stories/${tanker}`, "")];
  const asCited = /This is what was cited on \d+ \w+ \d{4}\./;
  for (const address of [ofClaim, ofStory]) expect(await words(address)).toMatch(asCited);
  // Of another state of the page, or of none: it is not taken for what was cited.
  const forged = `${ofClaim.slice(0, -64)}${"0".repeat(64)}`;
  expect(await words(forged)).toContain(
    "This is not what was cited. The SHA-256 in the address is that of nothing",
  );
  expect(await words(`${ofClaim}x`)).toContain("This is not what was cited.");
  expect(await verify(`${site}${ofClaim}`, ofStory, forged)).toEqual({
    code: 1,
    said: [
      `as cited: ${site}${ofClaim}`,
      `as cited: ${ofStory}`,
      `not what was cited, and what was is not on record: ${forged}`,
    ],
  });

  // Of an earlier day, and recorded today.
  const story = twoDayStory();
  story.claims[0]!.evidence!.length = 0;
  await record(db, story, new Date(Date.now() + 1000).toISOString());
  expect(await words(`/claims/${id}`)).toContain("Reported The tanker Orla ran aground off Halm.");
  expect(await words(ofClaim)).toMatch(
    /This is not what was cited on .* It said then: Confirmed \(as of .*\): The tanker Orla ran aground off Halm\./,
  );
  expect(await words(ofStory)).toMatch(
    /This is not what was cited on .* It said then: Tanker .* \(1 confirmed/,
  );
  const { code, said } = await verify(ofClaim);
  expect(code).toBe(1);
  expect(said[0]).toMatch(/^changed since, it said then: Confirmed \(as of .*\/claims\//);
});

test("what was reworded since shows its words of then, and is as cited", async () => {
  const id = await claim("K2");
  const address = await pinned(`/claims/${id}`, "");
  const story = twoDayStory();
  story.claims[1]!.text = "The bridge of the Orla was empty for an hour.";
  await record(house.db, story, new Date(Date.now() + 2000).toISOString());
  expect(await words(address)).toMatch(/This is what was cited on/);
});

test("a reference manager reads off the page the status, the day, whose word it is, and the newsroom as author", async () => {
  const params = Promise.resolve({ id: await claim("C2") });
  const head: Metadata = await claimDoor.generateMetadata({
    params,
    searchParams: Promise.resolve({ asOf: "2018-01-30" }),
  });
  expect(head.other).toEqual({
    citation_title: expect.stringMatching(
      /^Reported, not confirmed \(as of 30 Jan 2018\): .* \[said by a reporter for the network, via Rossiya-1\]$/,
    ),
    citation_author: "Reportedly",
    citation_publication_date: "2018/01/30",
  });
});
