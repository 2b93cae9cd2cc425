import { expect, test } from "vitest";
import { emptyOutbox } from "@/domain/outbox/outbox";
import type { KeptRequest } from "@/domain/outbox/queued-request";
import { type Saving, saveWords } from "@/domain/outbox/save-words";

const request: KeptRequest = {
  action: "00000000-0000-4000-8000-000000000001",
  command: "save-edit",
  body: {},
  lanes: [],
  whole: null,
  words: "Headline",
  at: "2026-01-01T10:00:00.000Z",
  tried: true,
};
const saved: Saving = { outbox: emptyOutbox, connection: "good", savedAt: "14:32", isOnDevice: true };
const waiting = (count: number): Saving => ({
  ...saved,
  outbox: { ...emptyOutbox, requests: Array.from({ length: count }, () => request) },
});
const said = (saving: Saving) => {
  const { mark, words } = saveWords(saving, (instant) => instant);
  return `${mark}: ${words}`;
};

test("only the server's own word makes it saved", () => {
  expect(said(saved)).toBe("saved: Saved 14:32");
  expect(said(waiting(1))).toBe("busy: Saving…");
});

test("without a connection it says how much is kept, and where", () => {
  expect(said({ ...waiting(3), connection: "no-connection" })).toBe(
    "off: No connection: 3 changes kept on this device",
  );
  expect(said({ ...waiting(1), connection: "server-troubled", isOnDevice: false })).toBe(
    "off: The server does not answer: 1 change in this page alone: leave it open",
  );
});

test("signed out says what to do and that nothing is lost", () => {
  expect(said({ ...waiting(2), connection: "signed-out" })).toBe(
    "off: Signed out: sign in again, your work is kept here",
  );
});

test("a conflict names who, and goes before everything else", () => {
  const current = { version: { published: 1, draft: 1 }, content: {}, by: "R. Osei", at: "" };
  const outbox = { ...waiting(1).outbox, conflicts: [{ request, base: {}, current }] };
  expect(said({ ...saved, outbox, connection: "no-connection" })).toBe(
    "bad: Changed meanwhile by R. Osei: choose",
  );
});

test("what is refused is named with its reason", () => {
  const outbox = { ...emptyOutbox, refused: [{ request, why: "too long" }] };
  expect(said({ ...saved, outbox })).toBe("bad: Not saved. Headline: too long");
});
