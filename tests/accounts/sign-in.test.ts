import { expect, test, vi } from "vitest";
import { auth } from "@/accounts/auth";
import { knownDevice, markDevice } from "@/accounts/device";
import { changePassword } from "@/accounts/own/change-password";
import { type Knock, signIn } from "@/accounts/sign-in";
import { signedIn } from "@/accounts/signed-in";
import { countAttempt } from "@/accounts/throttle";
import type { Database } from "@/db/connection";
import { freshDatabase } from "../database/fresh-database";
import { cookieFor, password, somebody } from "./people";

const knock = (said: Partial<Knock>): Knock => ({
  email: "editor@newsroom.example",
  password,
  from: "192.0.2.1",
  device: null,
  userAgent: null,
  ...said,
});

/** How each of some attempts came out, one after the other. */
async function outcomes(db: Database, count: number, said: Partial<Knock>): Promise<string[]> {
  const came: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const done = await signIn(db, knock(said));
    came.push(done.ok ? "in" : done.reason);
  }
  return came;
}

const wrong = { password: "wrong" };

test("ten wrong passwords from one address, and it is not heard any more, right or wrong", async () => {
  const { db } = await freshDatabase();
  await somebody(db, "editor");
  expect(await outcomes(db, 10, wrong)).toEqual(Array(10).fill("no-match"));
  expect(await outcomes(db, 1, {})).toEqual(["too-many"]);
  expect(await outcomes(db, 1, { from: "192.0.2.2" })).toEqual(["in"]);
});

test("many at once are not heard more often than one after the other", async () => {
  const { db } = await freshDatabase();
  await somebody(db, "editor");
  const came = await Promise.all(Array.from({ length: 25 }, () => signIn(db, knock(wrong))));
  expect(came.filter((done) => !done.ok && done.reason === "no-match").length).toBeLessThanOrEqual(10);
});

test("one address alone does not keep a new device elsewhere out, however often it knocks", async () => {
  const { db } = await freshDatabase();
  await somebody(db, "editor");
  expect((await outcomes(db, 150, wrong)).filter((came) => came === "no-match")).toHaveLength(10);
  expect(await outcomes(db, 1, { from: "203.0.113.9" })).toEqual(["in"]);
});

test("a device that has signed in before gets in, however hard others try", async () => {
  const { db } = await freshDatabase();
  await somebody(db, "editor");
  const first = await signIn(db, knock({ from: "198.51.100.7" }));
  if (!first.ok) throw new Error(first.reason);
  const { email } = knock({});
  for (let n = 0; n < 120; n += 1) await countAttempt(db, { email, from: `192.0.2.${n % 12}`, device: null });
  // A new device is kept out by now, from wherever it comes; the known one is not, from the very address of the attack.
  expect(await outcomes(db, 1, { from: "203.0.113.9" })).toEqual(["too-many"]);
  expect(await outcomes(db, 1, { device: first.device, from: "192.0.2.1" })).toEqual(["in"]);
}, 60_000);

test("a known device has its own number of tries, and spends nobody else's", async () => {
  const { db } = await freshDatabase();
  await somebody(db, "editor");
  const device = await markDevice("editor@newsroom.example");
  expect((await outcomes(db, 11, { ...wrong, device })).at(-1)).toBe("too-many");
  expect(await outcomes(db, 1, {})).toEqual(["in"]);
});

test("a device is known for one account, by our own mark alone", async () => {
  const mark = await markDevice("ann@newsroom.example");
  expect(await knownDevice(mark, "ann@newsroom.example")).toMatch(/^[\da-f-]{36}$/);
  expect(await knownDevice(mark, "ben@newsroom.example")).toBeNull();
  expect(await knownDevice(`${mark}x`, "ann@newsroom.example")).toBeNull();
  expect(await knownDevice("x.y.z", "ann@newsroom.example")).toBeNull();
  const [, payload] = mark.split(".");
  const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload}.`;
  expect(await knownDevice(unsigned, "ann@newsroom.example")).toBeNull();
});

test("the right password gives back what it took", async () => {
  const { db } = await freshDatabase();
  await somebody(db, "editor");
  for (let n = 0; n < 3; n += 1)
    expect(await outcomes(db, 6, wrong).then(() => outcomes(db, 1, {}))).toEqual(["in"]);
});

test("one address that tries many accounts is not heard any more, known accounts or not", async () => {
  const { db } = await freshDatabase();
  await somebody(db, "editor");
  for (let n = 0; n < 100; n += 1)
    await countAttempt(db, { email: `n${n}@x.example`, from: "192.0.2.1", device: null });
  expect(await outcomes(db, 1, {})).toEqual(["too-many"]);
}, 60_000);

test("whoever is unknown, wrong or closed hears the same, after the same work", async () => {
  const { db } = await freshDatabase();
  await somebody(db, "editor");
  await somebody(db, "reader", "closed@newsroom.example", new Date());
  const { password: keeper } = await auth(db).$context;
  const work = vi.fn();
  const { hash, verify } = keeper;
  vi.spyOn(keeper, "hash").mockImplementation((text) => {
    work("scrypt");
    return hash(text);
  });
  vi.spyOn(keeper, "verify").mockImplementation((pair) => {
    work("scrypt");
    return verify(pair);
  });
  for (const said of [
    wrong,
    { ...wrong, email: "nobody@newsroom.example" },
    { ...wrong, email: "closed@newsroom.example" },
    { email: "closed@newsroom.example" },
  ]) {
    work.mockClear();
    expect(await signIn(db, knock(said))).toEqual({ ok: false, reason: "no-match" });
    expect({ said, work: work.mock.calls }).toEqual({ said, work: [["scrypt"]] });
  }
});

test("unknown accounts are throttled as known ones are", async () => {
  const { db } = await freshDatabase();
  const came = await outcomes(db, 11, { ...wrong, email: "nobody@newsroom.example" });
  expect(came).toEqual([...Array(10).fill("no-match"), "too-many"]);
});

test("no address and no password stands in the table of attempts", async () => {
  const { db } = await freshDatabase();
  await outcomes(db, 1, wrong);
  const rows = JSON.stringify(await db.signInAttempt.findMany());
  for (const secret of ["editor", "newsroom", "192.0.2.1", "wrong"]) expect(rows).not.toContain(secret);
});

test("a change of password ends every session and opens a new one for who made it", async () => {
  const { db } = await freshDatabase();
  const viewer = await somebody(db, "editor");
  const [here, elsewhere] = [await cookieFor(db, viewer.email), await cookieFor(db, viewer.email)];
  const chosen = { current: password, password: "another long password" };
  const asks = { viewer, headers: new Headers({ cookie: here }), at: new Date() };
  expect(await changePassword(db, asks, { ...chosen, current: "wrong" })).toEqual({
    ok: false,
    reason: "wrong-password",
  });
  expect(await signedIn(db, new Headers({ cookie: elsewhere }))).not.toBeNull();
  const done = await changePassword(db, asks, chosen);
  if (!done.ok) throw new Error(done.reason);
  const renewed = done.setCookies.map((line) => line.split(";")[0]).join("; ");
  expect(renewed).not.toBe(here);
  for (const cookie of [here, elsewhere]) expect(await signedIn(db, new Headers({ cookie }))).toBeNull();
  expect((await signedIn(db, new Headers({ cookie: renewed })))?.viewer).toEqual(viewer);
  expect(await db.session.count()).toBe(1);
  expect(await outcomes(db, 1, {})).toEqual(["no-match"]);
});
