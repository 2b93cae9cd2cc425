import { readFileSync } from "node:fs";
import { may } from "@/domain/access/may";
import type { Role } from "@/domain/access/role";
import { roles } from "@/domain/access/roles";
import {
  askedBySending,
  fromAnywhere,
  isForMachines,
  type Method,
  type Rule,
  type Rules,
  routes,
} from "@/domain/access/routes";
import { deskCommands } from "@/domain/outbox/desk-commands";
import { cookieFor, somebody } from "../accounts/people";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { everybody } from "./everybody";
import { expect, test } from "./test";

// Every route that the build names, by every method, asked for by everybody there can be; what should come of it is
// worked out from the table of rules alone.

const manifest: Record<string, string> = JSON.parse(
  readFileSync(".next/app-path-routes-manifest.json", "utf8"),
);
const built = Object.entries(manifest)
  .filter(([, route]) => !route.startsWith("/_"))
  .map(([file, route]) => ({ route, isPage: file.endsWith("/page") }));

// One route takes every command of the desk; each is asked for by itself, and held to its own line.
const commandRoute = "/api/desk/[command]";
const commands = Object.entries(deskCommands).map(([name, { permission }]) => {
  const rules: Rules = { POST: permission };
  return { route: `/api/desk/${name}`, isPage: false, rules };
});
const asked = [...built.filter(({ route }) => route !== commandRoute), ...commands];

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;
const visitors = ["nobody", ...roles, "closed", "expired", "forged"] as const;
type Visitor = (typeof visitors)[number];

function ruleOf(route: string, method: string): Rule | undefined {
  const rules = routes[route] ?? commands.find((one) => one.route === route)?.rules;
  return rules?.[(method === "HEAD" ? "GET" : method) as Method];
}

test.describe.configure({ mode: "serial" });
test.skip(({ isMobile }) => isMobile, "what the server answers does not depend on the width");

let house: OwnHouse;
let cookies: Record<Visitor, string>;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  house = await openOwnHouse();
  const { db } = house;
  const expired = "expired@newsroom.example";
  await somebody(db, "admin", expired);
  cookies = { ...(await everybody(house)), expired: await cookieFor(db, expired) };
  await db.session.updateMany({
    where: { user: { email: expired } },
    data: { expiresAt: new Date(Date.now() - 60_000) },
  });
});
test.afterAll(() => house?.close());

test("every route of the build has its line in the table, and the build has no action", () => {
  expect(built.length).toBeGreaterThan(30);
  expect(built.filter(({ route }) => routes[route] === undefined)).toEqual([]);
  expect(built.map(({ route }) => route)).toContain(commandRoute);
  // A command that shares its name with a route of its own would never be reached.
  expect(commands.filter(({ route }) => routes[route] !== undefined)).toEqual([]);
  const actions = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
  expect({ node: Object.keys(actions.node), edge: Object.keys(actions.edge) }).toEqual({
    node: [],
    edge: [],
  });
});

type Outcome = "through" | "sign-in" | "401" | "403" | "405" | string;

/** What should come of it, by the table. */
function expected(route: string, isPage: boolean, method: string, visitor: Visitor): Outcome {
  const rule = ruleOf(route, method);
  if (rule === undefined) return "405";
  if (rule === "anyone") return "through";
  // No session of anybody stands for the token of a machine.
  if (isForMachines(rule)) return "401";
  const role = roles.find((one) => one === visitor) as Role | undefined;
  if (role === undefined) return isPage ? "sign-in" : "401";
  return may(role, rule) ? "through" : "403";
}

/** What came of it. Whatever is not a refusal is let through: found, not found, or told what is missing. */
function outcome(answer: Response): Outcome {
  const { status } = answer;
  if ([401, 403, 405].includes(status)) return String(status);
  if (status >= 500) return `broken: ${status}`;
  return (answer.headers.get("location") ?? "").includes("/sign-in?next=") ? "sign-in" : "through";
}

const pathOf = (route: string) => route.replace(/\[\w+\]/g, "x");

function ask(route: string, method: string, headers: Record<string, string>): Promise<Response> {
  const writes = method !== "GET" && method !== "HEAD";
  return fetch(house.url + pathOf(route), {
    method,
    redirect: "manual",
    headers: { ...headers, ...(writes && { "Content-Type": "application/json" }) },
    ...(writes && { body: "{}" }),
  });
}

/** Does some work for each of many, two at a time: each is drawn by the one thread that answers. */
async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const lane = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 2 }, lane));
}

test("who is let through is what the table says, for every route, method and visitor", async () => {
  test.setTimeout(900_000);
  // HEAD goes the way of GET: that it does is seen with one who is let through less and one who is let through more.
  const askedBy = (method: string) => (method === "HEAD" ? (["nobody", "editor"] as const) : visitors);
  const cases = asked.flatMap(({ route, isPage }) =>
    methods.flatMap((method) => askedBy(method).map((visitor) => ({ route, isPage, method, visitor }))),
  );
  const deviations: string[] = [];
  await forEach(cases, async ({ route, isPage, method, visitor }) => {
    const leaves =
      route === "/api/account/sign-out" && method === "POST" && roles.some((one) => one === visitor);
    // Signing out ends the session that it is asked with, which the other cases still need.
    const cookie = leaves ? await cookieFor(house.db, `${visitor}@newsroom.example`) : cookies[visitor];
    const answer = await ask(route, method, { Cookie: cookie, Origin: house.url });
    await answer.arrayBuffer();
    const [should, came] = [expected(route, isPage, method, visitor), outcome(answer)];
    if (should !== came) deviations.push(`${visitor}: ${method} ${route} should be ${should}, was ${came}`);
  });
  console.log(`${cases.length} requests, ${deviations.length} deviations`);
  expect(deviations).toEqual([]);
  expect(cases.length).toBeGreaterThan(1_000);
});

/** What a machine sends comes with no cookie that a page could borrow, and is from no page. */
const isOfPages = (rule: Rule | undefined): boolean => rule !== undefined && !isForMachines(rule);

test("what writes is refused to every page but our own, whatever it says of itself", async () => {
  test.setTimeout(120_000);
  const evil = "https://evil.example";
  const forged: Record<string, string>[] = [
    {},
    { Origin: evil },
    { Origin: "null" },
    { Origin: evil, "X-Forwarded-Host": "evil.example" },
    { Origin: evil, "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" },
    { Origin: evil, Forwarded: "host=evil.example;proto=https" },
    { Origin: house.url.replace("http:", "https:") },
    { Origin: house.url, "Sec-Fetch-Site": "cross-site" },
    { Origin: house.url, "Sec-Fetch-Site": "same-site" },
  ];
  const writing = asked.filter(({ route }) => !askedBySending.has(route));
  const writes = writing.flatMap(({ route }) =>
    methods
      .filter((method) => method !== "GET" && method !== "HEAD" && isOfPages(ruleOf(route, method)))
      .map((method) => ({ route, method })),
  );
  expect(writes.length).toBeGreaterThanOrEqual(10);
  const deviations: string[] = [];
  await forEach(
    writes.flatMap((write) => forged.map((headers) => ({ ...write, headers }))),
    async ({ route, method, headers }) => {
      const answer = await ask(route, method, { Cookie: cookies.admin, ...headers });
      const code = answer.status === 403 ? (await answer.json()).error.code : answer.status;
      const isOpen = fromAnywhere.includes(route);
      // What stands in the path is nobody's here, and is looked for.
      const isLetIn = code === 200 || code === 404;
      if (isOpen ? !isLetIn : code !== "foreign-origin")
        deviations.push(`${method} ${route} ${JSON.stringify(headers)}: ${code}`);
    },
  );
  expect(deviations).toEqual([]);
});

test("every page leaves with a policy, and every script in it carries the nonce of that very answer", async () => {
  const addresses = [
    ...built.filter(({ isPage }) => isPage).map(({ route }) => route),
    "/no/such/page",
    "/page.html",
  ];
  const nonces = new Set<string>();
  const faults: string[] = [];
  let pages = 0;
  await forEach([...addresses, "/?asOf=x", "/people/x.html"], async (address) => {
    const answer = await ask(address, "GET", { Cookie: cookies.admin });
    const policy = answer.headers.get("content-security-policy") ?? "";
    const nonce = /script-src 'self' 'nonce-([\w+/]{24})' 'strict-dynamic';/.exec(policy)?.[1];
    const html = await answer.text();
    if (answer.status >= 300 && answer.status < 400) return;
    pages += 1;
    if (!nonce) return void faults.push(`${address}: ${policy}`);
    if (/unsafe-eval|script-src[^;]*unsafe-inline/.test(policy)) faults.push(`${address}: ${policy}`);
    if (nonces.has(nonce)) faults.push(`${address}: a nonce twice`);
    nonces.add(nonce);
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    const bare = scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`));
    if (scripts.length === 0 || bare.length > 0)
      faults.push(`${address}: ${scripts.length} scripts, ${bare[0]}`);
    if (/<style\b(?![^>]*nonce)/.test(html)) faults.push(`${address}: a style element`);
    if (!/no-store/.test(answer.headers.get("cache-control") ?? "")) faults.push(`${address}: may be kept`);
  });
  expect(faults).toEqual([]);
  expect(pages).toBeGreaterThan(15);
});

test("what is no page loads nothing, and every answer says what it is", async () => {
  for (const path of [
    "/api/v1/claims",
    "/schemas/dossier.json",
    "/healthz",
    "/api/no/such",
    "/_next/no/such",
  ]) {
    const { headers } = await fetch(house.url + path);
    expect(headers.get("content-security-policy"), path).toMatch(/^default-src 'none'/);
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
  }
});
