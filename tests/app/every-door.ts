import { existsSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import type { ReactElement } from "react";
import { articleForms, claimForms, entityForms, storyForms } from "@/app/machine-forms";
import type { PrismaClient } from "@/db/generated/client";
import { routes } from "@/domain/access/routes";
import { FacetName } from "@/domain/timeline/timeline-query";
import { rendered } from "../ui/rendered";
import { pageAt } from "./public-doors";

/** What a stranger was answered at an address: words, or where a page leads. */
export type Answered = { address: string; status: number; body: string };

/** What tells of accounts, of this server or of what went wrong, and of no record; a page that asks who is signed in. */
const ofNoRecord =
  /^\/(did-not-load|feeds\/hub|follow|forbidden|healthz|invitations|reset|setup|sign-in|api\/account\/openid|taken-down|too-many|unavailable|unreadable)(\/|$)/;

/** Every route whose words anyone may read, from the table of rules, so that a new one is asked on the day that it is made. */
export const everyDoor = Object.entries(routes).flatMap(([route, { GET }]) =>
  GET === "anyone" && !ofNoRecord.test(route) && !route.endsWith(".png") ? [route] : [],
);

/** All that can stand in the path of a route. A parameter that is not known here fails, so that it is thought of. */
export async function pathsOf(db: PrismaClient, route: string): Promise<string[]> {
  const fill = (names: readonly string[]) => names.map((name) => route.replace(/\[(id|slug)\]/, name));
  const forms = Object.entries({
    "/articles": articleForms,
    "/claims": claimForms,
    "/stories": storyForms,
    "/people": entityForms("person"),
    "/organizations": entityForms("organization"),
  });
  const withForms = (paths: string[]) => {
    const own = forms.find(([section]) => route.startsWith(section))?.[1] ?? {};
    return route.includes("[form]")
      ? paths.flatMap((one) => Object.keys(own).map((form) => one.replace("[form]", form)))
      : paths;
  };
  const entities = await db.entity.findMany();
  const slugs = (kind: string) => entities.flatMap((one) => (one.kind === kind ? [one.slug] : []));
  const paths = {
    articles: async () => fill((await db.article.findMany()).map(({ id }) => id)),
    claims: async () => fill((await db.claim.findMany()).map(({ id }) => id)),
    entities: async () => fill(entities.map(({ id }) => id)),
    reconcile: async () => fill(entities.map(({ id }) => id)),
    stories: async () => fill((await db.story.findMany()).map(({ slug }) => slug)),
    people: async () => fill(slugs("person")),
    organizations: async () => fill(slugs("organization")),
    filters: async () => FacetName.options.map((name) => `/filters/${name}`),
    sitemaps: async () => ["/sitemaps/1.xml"],
  };
  const section = route.replace(/^\/(?:api\/v1|embed)(?=\/)/, "").split("/")[1]! as keyof typeof paths;
  if (!route.includes("[")) return [route];
  if (route.includes("[[...")) return [route.replace(/\/\[\[.*/, "/nowhere")];
  const found = withForms(await paths[section]());
  if (found.some((one) => one.includes("["))) throw new Error(`What stands in ${route}?`);
  return found;
}

/** Asks at the door of a route, as Next would. */
export async function answeredAt(route: string, address: string): Promise<Answered> {
  const file = path.resolve("src/app", `.${route}`, "route.ts");
  return existsSync(file) ? fromHandler(file, route, address) : fromPage(route, address);
}

async function fromHandler(file: string, route: string, address: string): Promise<Answered> {
  const { GET } = await import(/* @vite-ignore */ file);
  const request = new Request(`http://127.0.0.1:3000${address}`);
  const answer: Response = await GET(request, { params: Promise.resolve(paramsIn(route, address)) });
  const told = { address, status: answer.status };
  const location = answer.headers.get("Location") ?? "";
  if (!answer.headers.get("Content-Type")?.includes("spreadsheetml"))
    return { ...told, body: `${location} ${await answer.text()}` };
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  return { ...told, body: JSON.stringify(sheets.map(({ rows }) => rows)) };
}

async function fromPage(route: string, address: string): Promise<Answered> {
  try {
    const known = await pageAt(address);
    return { address, status: 200, body: known?.html ?? (await drawn(route, address)) };
  } catch (error) {
    // Where Next leads elsewhere, the place stands in the digest.
    const digest = String((error as { digest?: string }).digest);
    if (!digest.startsWith("NEXT_")) throw error;
    return { address, status: digest.includes("404") ? 404 : 307, body: digest };
  }
}

async function drawn(route: string, address: string): Promise<string> {
  const page: {
    default: (props: object) => Promise<ReactElement>;
    generateMetadata?: (props: object) => unknown;
  } = await import(/* @vite-ignore */ path.resolve("src/app", `.${route}`, "page.tsx"));
  const { searchParams } = new URL(address, "http://127.0.0.1:3000");
  const props = {
    params: Promise.resolve(paramsIn(route, address)),
    searchParams: Promise.resolve(Object.fromEntries(searchParams)),
  };
  return `${rendered(await page.default(props))} ${JSON.stringify(await page.generateMetadata?.(props))}`;
}

function paramsIn(route: string, address: string): Record<string, string> {
  const parts = new URL(address, "http://127.0.0.1:3000").pathname.split("/");
  const names = route.split("/");
  return Object.fromEntries(
    names.flatMap((name, at) =>
      name.startsWith("[") ? [[name.replace(/[[\].]/g, ""), parts[at] ?? ""]] : [],
    ),
  );
}
