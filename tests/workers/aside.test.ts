import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { afterAll, expect, test } from "vitest";
import { extract } from "@/extraction/extract";
import { aside, closeAside, placeOf, takeBack } from "@/workers/aside";
import { karsk } from "../desk/karsk-article";
import { endless, hostileTexts } from "./hostile-texts";

afterAll(closeAside);

const asker = (who = "u-keller") => ({ who, ticket: randomUUID() });
const article = { body: karsk.text, format: "text" } as const;

test("an article is read in another thread as it is in this", { timeout: 60_000 }, async () => {
  const { attributions, mentions } = extract(karsk.text);
  expect(await aside("article", article, asker())).toMatchObject({
    ok: true,
    value: { text: karsk.text, readings: attributions, mentions },
  });
});

test("what takes longer than a job may is ended, and the next is done", { timeout: 120_000 }, async () => {
  const [endlessly, next] = await Promise.all([
    aside("alike", endless, asker()),
    aside("article", article, asker()),
  ]);
  expect(endlessly).toEqual({ ok: false, reason: "too-costly" });
  expect(next).toMatchObject({ ok: true, value: { text: karsk.text } });
});

test("who waits is told how many come before, and takes it back", { timeout: 120_000 }, async () => {
  const [busy, waits, other] = [asker(), asker(), asker("u-osei")];
  const running = Array.from({ length: 4 }, () => aside("alike", endless, busy).then(() => undefined));
  const many = Array.from({ length: 4 }, () => asker());
  const ended = [running, many.map((each) => aside("alike", endless, each))].flat();
  const last = aside("article", article, waits);
  const others = aside("article", article, other);
  expect(placeOf(busy.who, busy.ticket)).toBe(0);
  const before = placeOf(waits.who, waits.ticket);
  expect(before).toBeGreaterThan(0);
  expect(placeOf(other.who, other.ticket)).toBeLessThan(before!);
  expect(placeOf(other.who, waits.ticket)).toBeNull();
  expect(takeBack(other.who, waits.ticket)).toBe(false);
  expect(takeBack(waits.who, waits.ticket)).toBe(true);
  expect(await last).toEqual({ ok: false, reason: "taken-back" });
  expect(placeOf(waits.who, waits.ticket)).toBeNull();
  for (const each of [busy, ...many]) expect(takeBack(each.who, each.ticket)).toBe(true);
  await Promise.all(ended);
  expect(await others).toMatchObject({ ok: true });
});

test("a page that is left takes back what it asked for", { timeout: 60_000 }, async () => {
  const left = new AbortController();
  const asked = aside("alike", endless, { ...asker(), signal: left.signal });
  left.abort();
  expect(await asked).toEqual({ ok: false, reason: "taken-back" });
});

test("the same asked again is waited for together, and one person has only so many waiting", {
  timeout: 120_000,
}, async () => {
  const askers = Array.from({ length: 24 }, () => asker());
  const asked = askers.map((each) => aside("text", article, each));
  expect(aside("text", article, askers[0]!)).toBe(asked[0]);
  const outcomes = await Promise.all(asked);
  const full = outcomes.filter((outcome) => !outcome.ok);
  expect(full.length).toBeGreaterThan(0);
  expect(new Set(full.map((outcome) => !outcome.ok && outcome.reason))).toEqual(
    new Set(["too-many-waiting"]),
  );
  expect(outcomes[0]).toMatchObject({ ok: true });
});

test("while forty-eight hostile texts are read, this thread is free", { timeout: 600_000 }, async () => {
  const kinds = Object.entries(hostileTexts).map(([kind, text]) => [kind, text.slice(0, 25_000)] as const);
  const bring = ([kind, body]: (typeof kinds)[number]) =>
    aside("article", { body, format: "text" }, asker(`u-${kind}`));
  await aside("article", article, asker());
  const before = performance.eventLoopUtilization();
  const outcomes = await Promise.all(kinds.flatMap((kind) => Array.from({ length: 16 }, () => bring(kind))));
  const { utilization } = performance.eventLoopUtilization(before);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  // Texts read in this thread would hold it all the time; a part of it is copying and chance. How long this takes, the machine says.
  expect(utilization).toBeLessThan(0.5);
});
