import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { askedBySending, fromAnywhere, type Method, type Rule, routes } from "@/domain/access/routes";

// Read from the source, so that a route without a rule is known at once and not after a build. What the rules come to
// in a running app is for tests/browser/role-matrix.spec.ts.

type Place = { file: string; route: string; text: string };

/** Every page and handler under src/app, by the path that Next gives it. */
const places: Place[] = readdirSync("src/app", { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
  .map((file) => ({
    file,
    route: `/${path.dirname(file)}`.replace(/\/\([^)]*\)/g, "").replace(/^\/\.$/, "/"),
    text: readFileSync(path.join("src/app", file), "utf8"),
  }));

const isHandler = ({ file }: Place) => file.endsWith("route.ts");

/** `export const POST = byToken("import", …)` lets in machines with that scope. */
function tokenRule(rest: string): string | null {
  const scope = /byToken\(\s*"([\w:]+)"/.exec(rest)?.[1];
  return scope === undefined ? null : `token ${scope}`;
}

/** What a handler answers to, and what it was wrapped in: `export const POST = gated("edit", …)`. */
function exported({ text }: Place): { method: Method; permission: string | null }[] {
  const names = [...text.matchAll(/^export (?:const|(?:async )?function) ([A-Z]+)\b(.*(?:\n.*)?)/gm)];
  return names.map(([, method, rest]) => ({
    method: method as Method,
    permission: /gated(?:<[^(]*>)?\(\s*"(\w+)"/.exec(rest ?? "")?.[1] ?? tokenRule(rest ?? ""),
  }));
}

test("every page and handler has its line in the table, method by method", () => {
  const lacking = places.flatMap((place) => {
    const methods: string[] = isHandler(place) ? exported(place).map(({ method }) => method) : ["GET"];
    return methods
      .filter((method) => routes[place.route]?.[method as Method] === undefined)
      .map((method) => `${method} ${place.route} has no rule in src/domain/access/routes.ts`);
  });
  expect(lacking).toEqual([]);
  expect(places.length).toBeGreaterThan(20);
});

test("every line of the table is a page or a handler that there is", () => {
  const there = new Set(places.map(({ route }) => route));
  expect(Object.keys(routes).filter((route) => !there.has(route))).toEqual([]);
});

test("a handler that is not for anyone goes through the gate with the permission of its line", () => {
  const astray = places.filter(isHandler).flatMap((place) =>
    exported(place).flatMap(({ method, permission }) => {
      const rule: Rule | undefined = routes[place.route]?.[method];
      return (permission ?? "anyone") === rule
        ? []
        : [`${method} ${place.route}: ${rule}, but ${permission ?? "no gate"}`];
    }),
  );
  expect(astray).toEqual([]);
});

test("whoever writes passes the gate, also where anyone may knock", () => {
  const open = places
    .filter(isHandler)
    .filter(({ text }) => /^export (const|(async )?function) (POST|PUT|PATCH|DELETE)\b/m.test(text))
    .filter(({ text }) => !/^export const (POST|PUT|PATCH|DELETE) = (gated|guarded|byToken)\b/m.test(text))
    .filter(({ route, text }) => !(askedBySending.has(route) && /^export const POST = asking\(/m.test(text)));
  expect(open.map(({ file }) => file)).toEqual([]);
});

test("only what the table names takes what is sent from anywhere", () => {
  const open = places.filter(({ text }) => text.includes("fromAnywhere: true"));
  expect(open.map(({ route }) => route)).toEqual(fromAnywhere);
});

test("a page that is not for anyone asks for the permission of its line", () => {
  const astray = places
    .filter((place) => !isHandler(place))
    .flatMap(({ route, text }) => {
      const rule = routes[route]?.GET;
      const asked = /admitted\("(\w+)"\)/.exec(text)?.[1] ?? "anyone";
      return asked === rule ? [] : [`${route}: ${rule}, but ${asked}`];
    });
  expect(astray).toEqual([]);
});

test("there are no server actions: what writes is a handler that a form or an outbox can send to again", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const acting = files.filter((file) =>
    /^\s*["']use server["']/m.test(readFileSync(path.join("src", file), "utf8")),
  );
  expect(acting).toEqual([]);
});

test("a link asks for no page before somebody follows it: all go through the one that says so", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const importing = files.filter((file) =>
    readFileSync(path.join("src", file), "utf8").includes('"next/link"'),
  );
  expect(importing).toEqual([path.join("ui", "link.tsx")]);
});
