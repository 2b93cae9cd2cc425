import { readdirSync } from "node:fs";
import { importFiles, type Reach } from "./import";

/** EVERY_PAGE_OF names another folder of dossiers to look at. */
const folder = process.env.EVERY_PAGE_OF ?? "tests/browser/dossiers";

/** Brings every dossier of the folder into a house, as anybody would. */
export function importEveryDossier(reach: Reach): Promise<void> {
  const files = readdirSync(folder).sort();
  return importFiles(
    reach,
    files.map((file) => `${folder}/${file}`),
  );
}

type Claims = { items: { id: string }[] };
type Entities = { items: { path: string }[] };

/** The address of every public page of a house: of each story, claim, person, organization and article, and of each list. */
export async function everyPage(house: string): Promise<string[]> {
  const ask = async <T>(path: string): Promise<T> => (await fetch(house + path)).json();
  const { items: claims } = await ask<Claims>("/api/v1/claims?limit=100");
  const { items: entities } = await ask<Entities>("/api/v1/entities?limit=100");
  const stories = await linksOn(`${house}/stories`, /href="(\/stories\/[^"?/]+)"/g);
  const articles = await Promise.all(
    stories.map((story) => linksOn(`${house}${story}/articles`, /href="(\/articles\/[^"?/]+)"/g)),
  );
  return [
    ...[
      "/",
      "/?density=compact",
      "/?q=said",
      "/?q=nobodyeversaidthis",
      "/?status=refuted",
      "/filters/person",
    ],
    ...[
      "/stories",
      "/people",
      "/organizations",
      "/about",
      "/about/search",
      "/about/statuses",
      "/changes",
      "/sanctions",
    ],
    ...stories.flatMap((story) => [
      ...[story, `${story}/changes`, `${story}/articles`, `${story}/cite`],
      ...[`${story}/charts/status`, `${story}/charts/sources`, `${story}/charts/sources?sort=name`],
      ...[
        `${story}/charts/network`,
        `${story}/charts/posts`,
        `${story}/charts/outlets`,
        `/embed${story}/charts/network`,
      ],
      ...[`/embed${story}`, `/embed${story}/timeline`, `/embed${story}/charts/sources`],
    ]),
    ...claims.map(({ id }) => `/claims/${id}`),
    ...claims.slice(0, 3).map(({ id }) => `/claims/${id}/cite`),
    ...claims.slice(0, 20).flatMap(({ id }) => [`/claims/${id}/charts/spread`, `/embed/claims/${id}`]),
    ...entities.map(({ path }) => path),
    ...entities.slice(0, 8).flatMap(({ path }) => [`${path}/charts/network`, `${path}/charts/posts`]),
    ...new Set(articles.flat()),
  ];
}

export async function linksOn(address: string, link: RegExp, cookie = ""): Promise<string[]> {
  const page = await (await fetch(address, { headers: { Cookie: cookie } })).text();
  return [...new Set([...page.matchAll(link)].map(([, path]) => path!))];
}
