import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Entry = {
  name?: string;
  version?: string;
  resolved?: string;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
};

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, Entry>;
};

/** Where npm would find `name` for the package at `place`: in its own folder, or in one above. */
function found(place: string, name: string): Entry | undefined {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const entry = packages[`${at === "" ? "" : `${at}/`}node_modules/${name}`];
    if (entry || at === "") return entry;
  }
}

test("the lock file names the native packages of every platform, or `npm ci` refuses it on all of them", () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => found(place, name) === undefined)
      .map(([name, version]) => `${name} ${version}, wanted by ${place}`),
  );
  expect(missing).toEqual([]);
});

test("the lock file ties nobody to one registry", () => {
  const tied = Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith("http"));
  expect(tied.map(([place]) => place)).toEqual([]);
});

test("package.json and the lock file say the same, each version exactly", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const root = packages[""] as Record<string, unknown>;
  expect(root.dependencies).toEqual(manifest.dependencies);
  expect(root.devDependencies).toEqual(manifest.devDependencies);
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    const { name: own = name, version: locked } = packages[`node_modules/${name}`] ?? {};
    // One that is installed by another name says its own as well: "npm:typescript@7.0.2".
    expect(`${name} ${own === name ? locked : `npm:${own}@${locked}`}`).toBe(`${name} ${version}`);
  }
});
