import { get } from "node:http";
import { expect, onTestFinished, test, vi } from "vitest";
import { live } from "@/serving/live";
import { listening } from "./listening";

type Item = { id: string; date_modified: string };

/** Open pages of a feed that the test writes; who asks says in a header who they are. */
async function house({ items = [] as Item[] | null, refuses = false } = {}) {
  const state = { items, asked: [] as string[] };
  const open = live({
    feedOf: async (path) => {
      state.asked.push(path);
      return state.items && JSON.stringify({ items: state.items });
    },
    askerOf: ({ headers }) => ({ address: String(headers.from), isLimited: headers.by === undefined }),
    gate: async (_request, response, work) => {
      if (!refuses) return work();
      response.writeHead(429);
      response.end();
    },
  });
  onTestFinished(open.close);
  const port = await listening((request, response) => void open.answer(request, response));
  const opened = (page: string, from = "a", since = "", headers = {}) => {
    const told: string[] = [];
    let status = 0;
    let ended = false;
    const query = new URLSearchParams({ page, since });
    const sent = get(
      { port, path: `/live?${query}`, headers: { from, ...headers }, agent: false },
      (answer) => {
        status = answer.statusCode!;
        answer.on("data", (bytes: Buffer) => told.push(...(String(bytes).match(/(?<=data: )\d+/g) ?? [])));
        answer.on("end", () => {
          ended = true;
        });
      },
    );
    sent.on("error", () => undefined);
    onTestFinished(() => void sent.destroy());
    return {
      told,
      status: () => vi.waitUntil(() => status),
      leave: () => sent.destroy(),
      ended: () => ended,
    };
  };
  return { state, open, opened };
}

const at = (id: string, date_modified = "2024-05-01T08:00:00Z"): Item => ({ id, date_modified });
const story = "/stories/ferry";

test("whoever has a page open is told how many changes came, and again when there are more", async () => {
  const { state, open, opened } = await house({ items: [at("one")] });
  const reader = opened(story, "a", "2024-06-01T00:00:00Z");
  expect(await reader.status()).toBe(200);
  state.items = [at("three"), at("two"), at("one")];
  open.changed();
  await vi.waitUntil(() => reader.told.length === 1);
  state.items = [at("four"), ...state.items];
  open.changed();
  await vi.waitUntil(() => reader.told.length === 2);
  expect(reader.told).toEqual(["2", "3"]);
});

test("nothing is told where nothing changed on that page, and its feed is asked once however many look at it", async () => {
  const { state, open, opened } = await house({ items: [at("one")] });
  const readers = Array.from({ length: 20 }, () => opened(story, "a", "2024-06-01T00:00:00Z"));
  for (const reader of readers) expect(await reader.status()).toBe(200);
  open.changed();
  open.changed();
  await vi.waitUntil(() => state.asked.length === 2);
  await new Promise((done) => setTimeout(done, 50));
  expect(state.asked).toEqual(["/stories/ferry/feed.json", "/stories/ferry/feed.json"]);
  expect(readers.flatMap(({ told }) => told)).toEqual([]);
});

test("what came between the drawing of the page and its asking is told at once", async () => {
  const { opened } = await house({ items: [at("new", "2024-05-01T08:00:05Z"), at("old")] });
  const reader = opened(story, "a", "2024-05-01T08:00:02Z");
  await vi.waitUntil(() => reader.told.length === 1);
  expect(reader.told).toEqual(["1"]);
});

test("that a page was taken down is a change", async () => {
  const { state, open, opened } = await house({ items: [at("one")] });
  const reader = opened(story, "a", "2024-06-01T00:00:00Z");
  expect(await reader.status()).toBe(200);
  state.items = null;
  open.changed();
  await vi.waitUntil(() => reader.told.length === 1);
  expect(reader.told).toEqual(["1"]);
});

test("a page that is none, one of an earlier day and whoever asks for too much are refused", async () => {
  const { opened } = await house({ items: null });
  expect(await opened(story).status()).toBe(404);
  expect(await opened("/desk").status()).toBe(404);
  expect(await opened(`${story}?asOf=2018-01-30`).status()).toBe(404);
  const strict = await house({ refuses: true });
  expect(await strict.opened(story).status()).toBe(429);
  await vi.waitUntil(() => strict.open.open() === 0);
});

test("an address has a hundred pages open and no more, until one is left; who comes through a proxy shares none", async () => {
  const { open, opened } = await house();
  const readers = Array.from({ length: 100 }, () => opened(story));
  for (const reader of readers) expect(await reader.status()).toBe(200);
  expect(await opened(story).status()).toBe(429);
  expect(await opened(story, "b").status()).toBe(200);
  expect(await opened(story, "a", "", { by: "a proxy" }).status()).toBe(200);
  readers[0]!.leave();
  await vi.waitUntil(() => open.open() === 101);
  expect(await opened(story).status()).toBe(200);
});

test("at the end every answer ends, and nobody is open any more", async () => {
  const { open, opened } = await house();
  const reader = opened(story);
  expect(await reader.status()).toBe(200);
  open.close();
  await vi.waitUntil(reader.ended);
  await vi.waitUntil(() => open.open() === 0);
});
