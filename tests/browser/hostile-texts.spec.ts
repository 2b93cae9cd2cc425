import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { cookieFor, somebody } from "../accounts/people";
import { hostileTexts } from "../workers/hostile-texts";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { expect, test } from "./test";

// Forty-eight texts of three editors, each the worst that a megabyte can be, and one ordinary article among them.

test.skip(({ isMobile }) => isMobile, "what the server answers does not depend on the width");

let house: OwnHouse;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  house = await openOwnHouse();
});
test.afterAll(() => house?.close());

async function editor(name: string) {
  const email = `${name}@newsroom.example`;
  await somebody(house.db, "editor", email);
  const headers = {
    cookie: await cookieFor(house.db, email),
    origin: house.url,
    "Content-Type": "application/json",
  };
  return async (body: string, title: string) => {
    const article = {
      title,
      outlet: `The ${title} Gazette`,
      author: null,
      publishedAt: "2019-03-12",
      url: null,
      story: null,
    };
    const asked = { action: randomUUID(), body, format: "text", ...article, anyway: true };
    const begun = performance.now();
    const answer = await fetch(`${house.url}/api/desk/articles`, {
      method: "POST",
      headers,
      body: JSON.stringify(asked),
    });
    return { status: answer.status, body: await answer.json(), took: performance.now() - begun };
  };
}

/** Asks for `/healthz` until it is told to stop, and answers how long the answers took, in ms, longest first. */
function watched() {
  let watching = true;
  const times: number[] = [];
  const all = (async () => {
    while (watching) {
      const begun = performance.now();
      const answer = await fetch(`${house.url}/healthz`);
      if (!answer.ok) throw new Error(`/healthz answered ${answer.status}`);
      times.push(performance.now() - begun);
      await sleep(10);
    }
  })();
  return async () => {
    watching = false;
    await all;
    return times.sort((a, b) => b - a);
  };
}

test("nobody waits for forty-eight hostile texts but who brought them", async () => {
  test.setTimeout(600_000);
  // Long enough to be felt; a whole megabyte of each is read in tests/workers.
  const kinds = Object.entries(hostileTexts).map(([kind, text]) => [kind, text.slice(0, 300_000)] as const);
  const { quotes } = Object.fromEntries(kinds);
  const ordinary = await editor("ordinary");
  expect(await ordinary("The dam is safe, the minister said.", "Warm")).toMatchObject({ status: 200 });
  // What the costliest of them takes alone says how fast this machine is just now.
  const alone = await (await editor("alone"))(quotes!, "Alone");
  expect(alone).toMatchObject({ status: 200, body: { ok: true } });
  const stop = watched();
  const brought = Promise.all(
    kinds.map(async ([kind, text]) => {
      const bring = await editor(kind);
      return Promise.all(Array.from({ length: 16 }, (_, at) => bring(`${at} ${text}`, `${kind} ${at}`)));
    }),
  );
  await sleep(1_000);
  const among = await ordinary("The bridge is closed, the mayor said.", "Among");
  const answers = (await brought).flat();
  const times = await stop();
  test.info().annotations.push({
    type: "figures",
    description: JSON.stringify({
      longest: times.slice(0, 5).map(Math.round),
      asked: times.length,
      alone: Math.round(alone.took),
      among: Math.round(among.took),
    }),
  });
  console.log(test.info().annotations.at(-1)?.description);
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  expect(among).toMatchObject({ status: 200, body: { ok: true, suggestions: 1 } });
  // Read in the thread that answers, each would hold it up for as long as it takes alone.
  expect(times[0]).toBeLessThan(Math.max(100, alone.took / 2));
  expect(among.took).toBeLessThan(Math.max(...answers.map(({ took }) => took)) / 2);
});
