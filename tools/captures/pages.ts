import { everyPage, linksOn } from "../../tests/browser/every-page";
import type { Seen } from "./record";

/** Pages of one kind are drawn by one piece of code: some of each show what it can draw. */
const ofEachKind = 5;

const kindOf = (path: string) =>
  path.replace(/\/(claims|articles|people|organizations|stories)\/[^/?]+/, "/$1/*");

const more = [
  ...[
    "/?q=hedge%3Areportedly",
    "/?from=2018-01&to=2018-01&status=reported",
    "/?order=oldest",
    "/?q=from%3Anever",
  ],
  ...[
    "/filters/outlet",
    "/corrections",
    "/sign-in",
    "/nothing-here",
    "/people/nobody",
    "/too-many",
    "/unavailable",
  ],
  ...["/did-not-load", "/taken-down", "/forbidden", "/unreadable", "/?asOf=never"],
  ...["/stories/spy-chief-us-visit?asOf=2018-01-31", "/stories/spy-chief-us-visit?page=2"],
];

/** What anybody may read. */
export async function publicPages(url: string, { claim }: Seen): Promise<string[]> {
  const all = await everyPage(url);
  const some = [...new Set(all.map(kindOf))].flatMap((kind) => {
    const pages = all.filter((path) => kindOf(path) === kind);
    return pages.filter((_, nth) => nth % Math.ceil(pages.length / ofEachKind) === 0);
  });
  const people = all.filter((path) => path.startsWith("/people/")).slice(0, 1);
  return [...some, ...more, `/claims/${claim}`, ...people.map((path) => `${path}/articles`)];
}

/** What an editor works with. */
export async function deskPages(url: string, { cookie, article, claim }: Seen): Promise<string[]> {
  const of = async (list: string, link: RegExp) => (await linksOn(url + list, link, cookie)).slice(0, 2);
  const stories = await of("/desk/stories", /href="(\/desk\/stories\/[^"?#/]+)"/g);
  const entities = await of("/desk/entities", /href="(\/desk\/entities\/[^"?#/]+)"/g);
  return [
    ...["/desk", "/desk/articles/new", `/desk/articles/${article}`, `/desk/articles/${article}/details`],
    ...[
      "/desk/stories",
      ...stories,
      "/desk/entities",
      ...entities,
      `/desk/claims/${claim}`,
      "/desk/publications",
    ],
    ...["/desk/settings", `/desk/history/claim/${claim}`, `/desk/comments/claim/${claim}`, "/desk/users"],
    ...["/account", "/searches", "/"],
  ];
}
