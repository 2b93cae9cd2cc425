import { afterEach, expect, test, vi } from "vitest";
import { post } from "@/app/desk/saving/send";
import type { KeptRequest } from "@/domain/outbox/queued-request";

const request: KeptRequest = {
  action: "00000000-0000-4000-8000-000000000001",
  command: "save-edit",
  body: { why: null },
  lanes: [],
  whole: null,
  words: "Headline",
  at: "2026-01-01T10:00:00.000Z",
  tried: true,
};

afterEach(() => vi.unstubAllGlobals());

test("where nobody answers there is no connection, and it is sent again", async () => {
  // Outside of a browser an address without a host leads nowhere.
  expect(await post(request, "u-1")).toEqual({ kind: "no-connection" });
});

test("a request that cannot be written is no lost connection: it is set aside, and the fault is reported", async () => {
  const reported = vi.fn();
  vi.stubGlobal("reportError", reported);
  for (const broken of [{ size: 1n }, { toJSON: () => JSON.parse("{") }]) {
    const posted = await post({ ...request, body: broken }, "u-1");
    expect(posted).toMatchObject({
      kind: "answered",
      heard: { answer: { ok: false, reason: "not-sent" } },
      outcome: { kind: "refused", why: expect.stringContaining("fault of this page") },
    });
  }
  expect(reported).toHaveBeenCalledTimes(2);
});
