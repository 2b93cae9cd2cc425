import { expect, test } from "vitest";
import { POST as change } from "@/app/api/account/searches/[id]/route";
import { POST as keep } from "@/app/api/account/searches/route";
import { Notice } from "@/domain/access/notice";
import { savedSearches } from "@/queries/page/saved-searches";
import { cookieFor, somebody } from "../accounts/people";
import { at, servedDatabase } from "./serve";

const here = "http://127.0.0.1:3000";

async function house() {
  const db = await servedDatabase();
  const [ann, ben] = [await somebody(db, "reader"), await somebody(db, "editor")];
  const [cookie, other] = [await cookieFor(db, ann.email), await cookieFor(db, ben.email)];
  const post = (path: string, fields: Record<string, string>, as = cookie) =>
    new Request(`${here}${path}`, {
      method: "POST",
      headers: { origin: here, cookie: as },
      body: new URLSearchParams(fields),
    });
  return {
    other,
    kept: () => savedSearches(db, ann.id),
    save: (fields: Record<string, string>, as = cookie) =>
      keep(post("/api/account/searches", fields, as), at({})),
    change: (id: string, fields: Record<string, string>, as = cookie) =>
      change(post(`/api/account/searches/${id}`, fields, as), at({ id })),
  };
}

function noticeOf(answer: Response): Notice {
  const text = /notice=([\w-]+)/.exec(answer.headers.getSetCookie().join("\n"))?.[1] ?? "";
  return Notice.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
}

const leadsTo = (answer: Response) => [answer.status, answer.headers.get("location")];

test("a search is kept as it is written, and one is back at the page that one was on", async () => {
  const { save, kept } = await house();
  const search = "q=status%3Areported+terrorism&density=compact&cursor=after~2018-01-30T00:00:00.000Z~1~c-1";
  const answer = await save({ search, name: " What is  reported " });
  expect(leadsTo(answer)).toEqual([303, `/?${new URLSearchParams(search)}`]);
  expect(noticeOf(answer)).toMatchObject({ page: "/?q=terrorism&status=reported", code: "search-saved" });
  expect(await kept()).toMatchObject([{ name: "What is  reported", search: "q=terrorism&status=reported" }]);
  expect(noticeOf(await save({ search: "status=reported&q=terrorism", name: "Reported" })).code).toBe(
    "search-renamed",
  );
  expect(await kept()).toMatchObject([{ name: "Reported" }]);
});

test("a name that is taken or none is said on the page of the search, with what was typed", async () => {
  const { save, kept } = await house();
  await save({ search: "q=a", name: "A" });
  const taken = await save({ search: "q=b", name: "a" });
  expect(leadsTo(taken)).toEqual([303, "/?q=b"]);
  expect(noticeOf(taken)).toMatchObject({ page: "/?q=b", code: "name-taken", typed: { name: "a" } });
  expect(noticeOf(await save({ search: "q=b", name: " " }))).toMatchObject({
    code: "invalid",
    faults: [{ field: "name", message: "is empty" }],
  });
  expect(await kept()).toHaveLength(1);
});

test.each([
  "",
  "sort=oldest",
  "from=soon",
  "status=rumoured",
  `q=${"x".repeat(30_000)}`,
  "//evil.example",
  "q=\u0000",
])("what is no search is not kept, and leads nowhere else: %#", async (search) => {
  const { save, kept } = await house();
  const answer = await save({ search, name: "X" });
  expect(leadsTo(answer)).toEqual([303, "/"]);
  expect(noticeOf(answer)).toMatchObject({ page: "/", code: "invalid" });
  expect(await kept()).toEqual([]);
});

test("one is renamed, removed, and put back as it was", async () => {
  const { save, change, kept } = await house();
  await save({ search: "q=a", name: "A" });
  const [first] = await kept();
  expect(noticeOf(await change(first!.id, { act: "rename", name: "B" }))).toMatchObject({
    page: "/searches",
    code: "search-renamed",
  });
  expect(noticeOf(await change(first!.id, { act: "rename", name: "" }))).toMatchObject({
    code: "invalid",
    typed: { id: first!.id },
  });
  const removed = noticeOf(await change(first!.id, { act: "remove" }));
  expect(removed).toMatchObject({ page: "/searches", code: "search-removed" });
  expect(await kept()).toEqual([]);
  const back = await save({ ...removed.typed, back: "list" });
  expect(leadsTo(back)).toEqual([303, "/searches"]);
  expect(await kept()).toMatchObject([{ name: "B", search: "q=a", openedAt: first!.openedAt }]);
});

test("a forged id of another's search is answered like one that is none", async () => {
  const { save, change, kept, other } = await house();
  await save({ search: "q=a", name: "A" });
  const [{ id } = { id: "" }] = await kept();
  const forged: Record<string, string>[] = [{ act: "remove" }, { act: "rename", name: "Mine" }];
  for (const fields of forged) {
    const answers = await Promise.all(
      [id, "00000000-0000-4000-8000-000000000000", "x"].map((one) => change(one, fields, other)),
    );
    for (const answer of answers) {
      expect(leadsTo(answer)).toEqual([303, "/searches"]);
      expect(noticeOf(answer).code).toBe("not-found");
    }
  }
  expect(await kept()).toMatchObject([{ name: "A" }]);
});

test("the longest search and name that are taken still fit into the cookie that puts them back", async () => {
  const { save, change, kept } = await house();
  await save({
    search: `q=${"x".repeat(990)}&hedge=${"y".repeat(200)}&hedge=${"z".repeat(200)}&hedge=${"w".repeat(200)}&hedge=${"v".repeat(180)}&hedge=${"u".repeat(180)}`,
    name: "Я".repeat(80),
  });
  const [one] = await kept();
  expect(one!.search.length).toBeGreaterThan(1_950);
  const answer = await change(one!.id, { act: "remove" });
  for (const line of answer.headers.getSetCookie()) expect(line.length).toBeLessThan(4_096);
  await save({ ...noticeOf(answer).typed, back: "list" });
  expect(await kept()).toMatchObject([{ search: one!.search }]);
});
