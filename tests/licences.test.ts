import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Entry = { name?: string; version: string; license?: string; dev?: boolean };
type Component = {
  name: string;
  version: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
};

const lock: Record<string, Entry> = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
const locked = Object.entries(lock)
  .filter(([place]) => place !== "")
  .map(([place, entry]) => ({ ...entry, name: entry.name ?? place.split("node_modules/").at(-1)! }));

const bill: { components: Component[] } = JSON.parse(
  execFileSync("npm", ["run", "-s", "sbom"], { encoding: "utf8", maxBuffer: 50_000_000 }),
);
const key = ({ name, version }: { name: string; version: string }) => `${name}@${version}`;
const licenceOf = ({ licenses = [] }: Component) =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name).join(" AND ");
const licences = new Map(bill.components.map((component) => [key(component), licenceOf(component)]));

test("the bill of materials names every package of the lock file with its licence, and nothing else", () => {
  expect([...licences.keys()].sort()).toEqual([...new Set(locked.map(key))].sort());
  const other = locked
    .filter(({ license }) => license !== undefined && !license.startsWith("SEE "))
    .filter((entry) => licences.get(key(entry)) !== entry.license)
    .map(key);
  expect(other).toEqual([]);
  expect([...licences].filter(([, licence]) => licence === "").map(([name]) => name)).toEqual([]);
});

/** Under these one may do what one likes, as long as they are named. */
const free =
  "MIT MIT-0 ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD BlueOak-1.0.0 Unlicense CC0-1.0 Zlib".split(" ");
/** These ask that what is under them stays so: fonts, data and libraries that are used as they come, unchanged. */
const unchanged = "OFL-1.1 Bitstream-Vera CC-BY-4.0 MPL-2.0 LGPL-3.0-or-later EPL-2.0".split(" ");
/** Asks those who serve it to hand out what stands beside it: for what runs in our tests alone. */
const inTests = ["CPAL-1.0"];

/** Whether a licence, or one that may be chosen of several, is among these. */
const allowed = (licence: string, among: readonly string[]) =>
  licence
    .replace(/[()]/g, "")
    .split(/ or /i)
    .some((one) => one.split(/ and /i).every((part) => among.includes(part)));

test("every dependency is under a licence that a newsroom may build on", () => {
  const refused = locked
    .map((entry) => ({ ...entry, licence: licences.get(key(entry)) ?? "" }))
    .filter(({ dev, licence }) => !allowed(licence, [...free, ...unchanged, ...(dev ? inTests : [])]))
    .map((entry) => `${key(entry)}: ${entry.licence}`);
  expect(refused).toEqual([]);
});

test.each([
  ["AGPL-3.0", false],
  ["", false],
  ["MIT AND GPL-3.0", false],
  ["(GPL-3.0 OR MIT)", true],
  ["CPAL-1.0 OR AGPL-1.0", false],
])("of what is served, %s is allowed: %s", (licence, is) => {
  expect(allowed(licence, [...free, ...unchanged])).toBe(is);
});
