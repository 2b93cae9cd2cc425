import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { signedInAs } from "../../tests/browser/people";
import { expect, test } from "../../tests/browser/test";

// A long article at the desk: how soon a key press is on the screen, from the key to the paint after it, in ms. `work` is the
// processor time that the page itself takes for a press, in ms: it says the same however busy the machine is.

/** Nobody decides more often; without a rest it is the server, which saves on the same cores, that would be measured. */
const betweenDecisions = 200;

const names = ["Lena Osk", "Tom Harrow", "Igor Velden", "Nora Quist", "Milena Petrova", "Andrei Sokol"];
const verbs = ["said", "reported", "told reporters", "confirmed", "warned", "claimed"];
const places = ["Port Ellery", "the northern strait", "the Karsk dam", "the lower valley", "the old harbour"];

/** Some 25 words each, most of them somebody's words about something. */
function sentence(n: number): string {
  const [name, verb, place] = [names[n % 6], verbs[(n * 5) % 6], places[(n * 7) % 5]];
  const that = verb === "told reporters" ? "that" : "";
  return `${name} ${verb} ${that} the ${n}th crew of the union had lost its fishing licence near ${place} after the brokers of the mission bought ${n + 3} boats there in March.`.replace(
    "  ",
    " ",
  );
}

test("a key press in an article of 10,000 words with 400 suggestions", async ({ page, context }) => {
  const { cookie } = await signedInAs(context, "editor");
  const sentences = Array.from({ length: 400 }, (_, n) => sentence(n));
  const paragraphs = Array.from({ length: 100 }, (_, n) => sentences.slice(n * 4, n * 4 + 4).join(" "));
  const body = paragraphs.join("\n\n");
  const id = await bringIn(body, cookie);
  await page.goto(`/desk/articles/${id}`);
  const rows = page.locator("[data-row]");
  await expect(rows.first()).toBeFocused({ timeout: 60_000 });
  const suggestions = await rows.count();
  await measureKeys(page);
  const worked = await processorTime(page);
  const figures: Record<string, number[]> = {};
  const work: Record<string, number> = {};
  const press = async (name: string, key: string, times: number, rest = 0) => {
    figures[name] = [];
    const before = await worked();
    for (let turn = 0; turn < times; turn += 1) {
      await page.keyboard.press(key);
      figures[name].push(await page.evaluate(() => window.lastKey()));
      if (rest > 0) await page.waitForTimeout(rest);
    }
    work[name] = ((await worked()) - before) / times;
  };
  await press("next", "j", 60);
  await press("previous", "k", 20);
  await press("save", "Enter", 20, betweenDecisions);
  await page.keyboard.press("e");
  await page.evaluate(() => window.lastKey());
  await press("letter", "a", 40);
  const all = Object.values(figures).flat();
  const words = body.split(/\s+/).length;
  const each = Object.fromEntries(
    Object.entries(figures).map(([name, times]) => [
      name,
      { p50: at(times, 0.5), p95: at(times, 0.95), work: Math.round(work[name] ?? 0) },
    ]),
  );
  const result = {
    words,
    suggestions,
    presses: all.length,
    p50: at(all, 0.5),
    p95: at(all, 0.95),
    worst: at(all, 1),
    ...each,
  };
  writeFileSync(process.env.FIGURES_FILE ?? "/dev/stderr", JSON.stringify(result));
});

declare global {
  interface Window {
    /** The time from the last key press to the paint after it, once it is painted. */
    lastKey: () => Promise<number>;
  }
}

/** A frame's callback runs before its paint, and a message posted there after it. */
async function measureKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    let painted: Promise<number> = Promise.resolve(0);
    window.lastKey = () => painted;
    document.addEventListener(
      "keydown",
      (event) => {
        painted = new Promise((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - event.timeStamp);
            port2.postMessage(null);
          });
        });
      },
      { capture: true },
    );
  });
}

/** Reads how long the page's own thread has worked since it was opened, in ms of processor time. */
async function processorTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
  };
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

async function bringIn(body: string, cookie: string): Promise<string> {
  const url = process.env.HOUSE_URL ?? "";
  const facts = {
    title: "Licences lost along the strait",
    outlet: "The Harbour Gazette",
    author: null,
    url: null,
  };
  const send = async (path: string, document: object) => {
    const answer = await fetch(`${url}/api/desk/${path}`, {
      method: "POST",
      headers: { Origin: url, Cookie: cookie, "Content-Type": "application/json" },
      body: JSON.stringify({ action: randomUUID(), ...document }),
    });
    return answer.json();
  };
  const when = { publishedAt: "2019-02-12T00:00:00Z", story: null, anyway: true };
  const { id } = await send("bring-in-article", { body, format: "text", ...facts, ...when });
  await send("start-story", { headline: facts.title, standfirst: "", article: id });
  return id;
}
