import { expect, test } from "vitest";
import { later, recordReworded } from "../reworded-story";
import { answersOf } from "./answered";
import { pageAt, publicPages } from "./public-doors";
import { servedDatabase } from "./serve";

/** Every page that can be reached from the timeline of a day, each once, by its path. */
async function everyPage(asOf: string): Promise<Map<string, { door: string; html: string }>> {
  const pages = new Map<string, { door: string; html: string }>();
  const queue = [
    `/?asOf=${asOf}`,
    `/stories?asOf=${asOf}`,
    `/people?asOf=${asOf}`,
    `/organizations?asOf=${asOf}`,
  ];
  queue.push(`/stories/velm-crane/changes?from=2021-01-01&to=${asOf}`);
  for (const section of ["stories/velm-crane", "people/chen-guowei", "organizations/courier"])
    queue.push(`/${section}/articles?asOf=${asOf}`);
  for (const frame of [
    "",
    "/timeline",
    "/charts/sources",
    "/charts/outlets",
    "/charts/status",
    "/charts/network",
    "/charts/posts",
  ])
    queue.push(`/embed/stories/velm-crane${frame}?asOf=${asOf}`);
  for (const one of ["people/chen-guowei", "organizations/courier"])
    for (const chart of ["network", "posts"]) queue.push(`/embed/${one}/charts/${chart}?asOf=${asOf}`);
  for (const name of ["person", "organization", "outlet", "story"])
    queue.push(`/filters/${name}?asOf=${asOf}`);
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const { pathname } = new URL(address, "http://here");
    if (pages.has(pathname)) continue;
    const page = await pageAt(address);
    if (!page) continue;
    pages.set(pathname, page);
    const links = [...page.html.matchAll(/href="(\/[^"#]*)/g)].map(([, href]) =>
      href!.replaceAll("&amp;", "&"),
    );
    const same = links.filter((href) => href.includes(`asOf=${asOf}`));
    // A claim has a frame too, to which no page links.
    const framed = same.filter((href) => href.startsWith("/claims/")).map((href) => `/embed${href}`);
    queue.push(...same, ...framed.filter((href) => !href.includes("/cite")));
  }
  return pages;
}

function around(html: string): string | null {
  const at = html.search(new RegExp(`${later}|2011-11-11|11 Nov 2011`));
  return at === -1 ? null : html.slice(Math.max(0, at - 200), at + 100);
}

test("as of a day, no page tells of a story in words that came later", async () => {
  const db = await servedDatabase();
  await recordReworded(db);
  const before = await everyPage("2021-07-20");
  for (const [path, { html }] of before) expect(around(html), path).toBeNull();
  expect([...new Set([...before.values()].map(({ door }) => door))].toSorted()).toEqual([
    "",
    ...publicPages(),
  ]);
  // On the day after, each of the same pages has the new words: it would have shown them.
  const after = await everyPage("2021-08-02");
  for (const path of before.keys()) expect(around(after.get(path)?.html ?? ""), path).not.toBeNull();
}, 120_000);

test("nor does any document of the API, nor a file", async () => {
  const db = await servedDatabase();
  await recordReworded(db);
  const ids = async (rows: Promise<{ id: string }[]>) => (await rows).map(({ id }) => id);
  const select = { id: true } as const;
  const subjects = {
    claim: await ids(db.claim.findMany({ select, where: { firstPublishedAt: { not: null } } })),
    entity: await ids(db.entity.findMany({ select })),
    article: await ids(db.article.findMany({ select })),
    story: ["velm-crane"],
    changes: ["velm-crane"],
    storyNetwork: ["velm-crane"],
    entityNetwork: await ids(db.entity.findMany({ select })),
  };
  const search = (day: string) => ({ asOf: day, until: day, since: "2021-01-01", facets: "1" });
  const before = await answersOf(search("2021-07-20"), subjects);
  expect(before.size).toBeGreaterThan(20);
  for (const [path, told] of before) expect(around(told), path).toBeNull();
  const after = await answersOf(search("2021-08-02"), subjects);
  // Of a workbook, which is packed, the words are not to be read here: it has the rows of the table beside it.
  for (const [path, told] of after) if (!path.includes(".xlsx")) expect(around(told), path).not.toBeNull();
}, 60_000);
