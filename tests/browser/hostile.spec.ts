import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import type { Decided } from "@/domain/desk/answers";
import type { PublicationPlan } from "@/domain/desk/publication";
import type { ContentOf, DeskKind, DeskSubject } from "@/domain/desk/subject";
import { cookieFor, somebody } from "../accounts/people";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { payloads } from "./hostile/payloads";
import { expect, test } from "./test";

test("what people paste to make a page run their script is text, in every field, on the desk and before readers", async ({
  browser,
  isMobile,
}) => {
  test.skip(isMobile, "what a page runs does not depend on its width");
  test.setTimeout(900_000);
  expect(payloads.length).toBeGreaterThanOrEqual(300);
  const house = await openOwnHouse();
  try {
    const desk = await signIn(house);
    const made = await fillEveryField(desk);
    const published = await publish(desk, made.story);
    expect(published, "most of it can be published: it is only text").toBeGreaterThan(payloads.length * 0.9);
    await draftWhatCannotBePublished(desk, made.claims);

    const context = await browser.newContext();
    await context.addCookies(
      desk.cookie.split("; ").map((pair) => {
        const at = pair.indexOf("=");
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: house.url };
      }),
    );
    const watch = await watched(context, house.url);
    const page = await context.newPage();
    await headlines(desk, page, watch);
    await walk(desk, page, watch, made);
    await pasteIn(house.url, page, watch);
    expect(watch.pages).toBeGreaterThan(payloads.length * 3);
    await context.close();
  } finally {
    await house.close();
  }
});

test("the watch sees a script that runs, a page that is asked elsewhere, and what the policy stops", async ({
  browser,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, "the watch is the same at any width");
  const context = await browser.newContext();
  const watch = await watched(context, baseURL ?? "");
  const page = await context.newPage();
  await page.goto(`${baseURL}/stories`);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", '<img src="http://xss.invalid/x" onerror="alert(1)">');
  });
  await expect.poll(() => watch.seen.join(" ")).toMatch(/script-src-attr.*|img-src.*/);
  await page.evaluate(() => alert(1));
  await expect.poll(() => watch.seen.join(" ")).toContain("alert ran");
  await context.close();
});

type Desk = OwnHouse & { cookie: string };
type Made = { story: string; article: string; claims: string[]; people: string[] };

async function signIn(house: OwnHouse): Promise<Desk> {
  const { email } = await somebody(house.db, "editor", "pasting@newsroom.example");
  return { ...house, cookie: await cookieFor(house.db, email) };
}

async function send<T>(desk: Desk, path: string, body: object): Promise<T> {
  const answer = await fetch(`${desk.url}/api/desk/${path}`, {
    method: "POST",
    headers: { Origin: desk.url, Cookie: desk.cookie, "Content-Type": "application/json" },
    body: JSON.stringify({ action: randomUUID(), ...body }),
  });
  const told = await answer.json();
  if (!answer.ok) throw new Error(`${path} answered ${JSON.stringify(told).slice(0, 500)}`);
  return told as T;
}

async function look<T>(desk: Desk, path: string): Promise<T> {
  const answer = await fetch(`${desk.url}/api/desk/${path}`, { headers: { Cookie: desk.cookie } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json() as Promise<T>;
}

async function edit<K extends DeskKind>(
  desk: Desk,
  kind: K,
  id: string,
  change: (content: ContentOf<K>) => ContentOf<K>,
): Promise<void> {
  const { version, content } = await look<DeskSubject<K>>(desk, `subjects/${kind}/${id}`);
  await send(desk, "edits", { kind, id, basedOn: version, content: change(content) });
}

const blank = {
  stance: "asserts",
  identity: "named_person",
  directness: "paraphrase",
  groundRules: "background",
  proximity: "second_hand",
  hedge: null,
  selectors: [],
  spokenLanguage: null,
  saidAt: null,
};
const day = "2019-02-12T00:00:00.000Z";

/** Every field that the forms have, each with every payload, through the desk's own door. */
async function fillEveryField(desk: Desk): Promise<Made> {
  const { id: article } = await send<{ id: string }>(desk, "articles", {
    ...{ body: payloads.join("\n\n"), format: "text", title: payloads[0], outlet: payloads[1] },
    ...{ author: payloads[2], publishedAt: day, url: null, story: null, anyway: true },
  });
  // The same as HTML: what is left of it is what its readers would see.
  await send(desk, "articles", {
    ...{ body: `<p>The envoy came.</p>${payloads.join("\n")}`, format: "html", title: "Pasted as HTML" },
    ...{ outlet: "The Gazette", author: null, publishedAt: day, url: null, story: null, anyway: true },
  });
  const { subject } = await send<{ subject: DeskSubject<"story"> }>(desk, "stories", {
    ...{ headline: "Pasted", standfirst: "", article },
  });
  const story = subject.id;
  const bench = await look<{ versionId: string }>(desk, `articles/${article}`);
  const claims: string[] = [];
  const people: string[] = [];
  for (const [at, payload] of payloads.entries()) {
    const text = `${payload} ${at}`;
    const decided = await send<Decided>(desk, "attributions", {
      ...{ article, versionId: bench.versionId, story, into: null },
      form: {
        claim: {
          ...{ text, scope: payload, happened: null },
          about: [{ create: { kind: "person", name: text } }],
          evidence: [
            {
              ...{ id: randomUUID(), kind: "report", title: payload, bearing: "supports" },
              ...{ authoritative: false, note: payload, publisher: null, url: null, publishedAt: day },
            },
          ],
          decided: { id: randomUUID(), status: "reported", reason: payload, at: day },
        },
        attribution: {
          ...blank,
          source: { create: { kind: "person", name: text } },
          sourceDescription: payload,
          relays: [{ entity: null, description: payload }],
          anonymityReason: payload,
          proximityNote: payload,
          cue: { lemma: payload, class: "neutral" },
        },
      },
    });
    for (const { kind, id } of decided.subjects) if (kind === "claim") claims.push(id);
    const person = decided.entities.at(-1);
    if (person) people.push(person.id);
    await send(desk, "questions", {
      ...{
        story,
        text: payload,
        note: payload,
        about: null,
        versionId: null,
        selector: null,
        suggestion: null,
      },
    });
  }
  for (const [at, id] of people.entries()) {
    const payload = payloads[at] ?? "";
    await edit(desk, "entity", id, (entity) => ({
      ...entity,
      names: [...entity.names, { text: `${payload} also`, language: null, kind: "alias" }],
      description: payload,
      externalIds: [{ scheme: "other", value: payload.trim() }],
    }));
  }
  // What moments are called has to fit the track.
  const short = payloads.filter((payload) => payload.trim().length <= 60);
  await edit(desk, "story", story, (content) => ({
    ...content,
    moments: short.map((label, at) => ({
      at: new Date(Date.parse(day) + at * 86_400_000).toISOString(),
      label,
    })),
  }));
  return { story, article, claims, people };
}

/** Answers whatever the linter asks, with payloads, and publishes. Answers how many claims readers then have. */
async function publish(desk: Desk, story: string): Promise<number> {
  const plan = await look<PublicationPlan>(desk, `stories/${story}/plan`);
  let reason = 0;
  for (const { kind, id, findings } of plan.held)
    for (const finding of findings)
      if (kind === "claim" && finding.level === "answer")
        await send(desk, "answers", {
          ...{ claim: id, finding: finding.id, reason: payloads[reason++ % payloads.length] },
        });
  const { digest, held } = await look<PublicationPlan>(desk, `stories/${story}/plan`);
  const stays = held.flatMap(({ kind, findings }) => findings.map(({ words }) => `${kind}: ${words}`));
  expect(
    stays.filter((words) => words.startsWith("story")),
    "the story can be published",
  ).toEqual([]);
  test.info().annotations.push({ type: "held", description: [...new Set(stays)].slice(0, 40).join("\n") });
  await send(desk, "publications", { scope: { kind: "story", id: story }, digest, note: payloads[0] });
  return desk.db.storyClaim.count({ where: { storyId: story } });
}

/** Dates, addresses and languages that are none are kept while one types, and shown on the desk alone. */
async function draftWhatCannotBePublished(desk: Desk, claims: string[]): Promise<void> {
  for (const [at, id] of claims.entries()) {
    const payload = payloads[at] ?? "";
    await edit(desk, "claim", id, (claim) => ({
      ...claim,
      happened: payload,
      attributions: claim.attributions.map((said) => ({ ...said, saidAt: payload, spokenLanguage: payload })),
      evidence: claim.evidence.map((one) => ({ ...one, url: payload })),
    }));
  }
}

type Watch = { seen: string[]; pages: number; at: string };

/** Watches every page of a browser: scripts that run, windows that open, what is asked elsewhere, what the policy stops. */
async function watched(context: BrowserContext, url: string): Promise<Watch> {
  const watch: Watch = { seen: [], pages: 0, at: "" };
  const saw = (what: string) => watch.seen.push(`${what} on ${watch.at}`);
  await context.exposeBinding("hostileSeen", (_, what: string) => saw(what));
  await context.addInitScript(() => {
    const { hostileSeen } = window as unknown as { hostileSeen: (what: string) => void };
    for (const name of ["alert", "confirm", "prompt"] as const)
      Object.defineProperty(window, name, { value: () => hostileSeen(`${name} ran`), writable: false });
    document.addEventListener("securitypolicyviolation", (event) =>
      hostileSeen(`${event.effectiveDirective} stopped ${event.blockedURI} ${event.sample}`),
    );
  });
  context.on("page", (page) => {
    page.on("dialog", (dialog) => {
      saw(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("pageerror", (error) => saw(`an error: ${error.message}`));
    page.on("popup", () => saw("a window"));
  });
  context.on("request", (request) => {
    const asked = new URL(request.url());
    if (asked.origin !== new URL(url).origin && asked.protocol !== "data:")
      saw(`a request to ${request.url()}`);
  });
  return watch;
}

/** What markup of a stranger would leave in a page, had it been taken for markup. */
const strangers = [
  "iframe, frame, frameset, object, embed, applet, base, math, marquee, portal, isindex, xmp, video, audio, keygen",
  "script:not([nonce]):not([src^='/_next/'])",
  "a[href^='javascript:' i], a[href^='data:' i], a[href^='vbscript:' i], form[action^='javascript:' i]",
  "meta[http-equiv='refresh' i], link[href*='xss.invalid'], img, image",
].join(", ");

async function visit(page: Page, watch: Watch, url: string): Promise<void> {
  watch.at = url;
  const answer = await page.goto(url, { waitUntil: "load" });
  expect(answer?.status(), url).toBe(200);
  watch.pages += 1;
  const found = await page.evaluate((selector) => {
    const handlers = [...document.querySelectorAll("body *")].filter((one) =>
      one.getAttributeNames().some((name) => /^on/.test(name)),
    );
    return [...document.querySelectorAll(selector), ...handlers].map((one) => one.outerHTML.slice(0, 200));
  }, strangers);
  expect(found, `${url} holds markup of a stranger`).toEqual([]);
  expect(watch.seen, url).toEqual([]);
}

/** A story's own fields, one payload after the other, on the desk and as readers get them. */
async function headlines(desk: Desk, page: Page, watch: Watch): Promise<void> {
  const { subject } = await send<{ subject: DeskSubject<"story"> }>(desk, "stories", {
    ...{ headline: "One that changes its headline", standfirst: "", article: null },
  });
  const { id, content } = subject;
  for (const [at, payload] of payloads.entries()) {
    await edit(desk, "story", id, (story) => ({
      ...story,
      ...{ headline: payload, standfirst: payload, topic: payload },
    }));
    const { digest } = await look<PublicationPlan>(desk, `stories/${id}/plan`);
    await send(desk, "publications", { scope: { kind: "story", id }, digest, note: payload });
    await visit(page, watch, `${desk.url}/stories/${content.slug}`);
    expect(plain((await page.locator("h1").textContent()) ?? ""), payload).toBe(plain(payload));
    if (at % 8 === 0) await visit(page, watch, `${desk.url}/desk/stories/${id}`);
  }
  await visit(page, watch, `${desk.url}/desk/history/story/${id}`);
}

/** Each page that shows any of it; those of which there is one a payload, one by one. */
async function walk(desk: Desk, page: Page, watch: Watch, made: Made): Promise<void> {
  const { url } = desk;
  const { slug } = await desk.db.story.findUniqueOrThrow({ where: { id: made.story } });
  for (const path of [
    ...[
      "/",
      "/stories",
      `/stories/${slug}`,
      `/stories/${slug}/changes`,
      "/people",
      `/articles/${made.article}`,
    ],
    ...["/desk", "/desk/stories", `/desk/stories/${made.story}`, "/desk/entities", "/desk/publications"],
    ...[`/desk/articles/${made.article}`, `/desk/history/story/${made.story}`, "/desk/articles/new"],
    ...[`/desk/history/article/${made.article}`, `/people?q=${encodeURIComponent("<script>")}`],
    `/?q=${encodeURIComponent('"><script>alert(1)</script>')}`,
  ])
    await visit(page, watch, url + path);
  for (const [at, id] of made.claims.entries()) {
    const payload = payloads[at] ?? "";
    const isPublished = (await desk.db.claim.count({ where: { id } })) === 1;
    if (isPublished) {
      await visit(page, watch, `${url}/claims/${id}`);
      expect(plain((await page.locator("h1").textContent()) ?? ""), payload).toBe(plain(`${payload} ${at}`));
    }
    await visit(page, watch, `${url}/desk/claims/${id}`);
    expect(await page.getByLabel("What is claimed").inputValue(), payload).toBe(
      `${payload} ${at}`.replaceAll("\r\n", "\n"),
    );
    if (at % 8 === 0) await visit(page, watch, `${url}/desk/history/claim/${id}`);
  }
  for (const [at, id] of made.people.entries()) {
    const person = await desk.db.entity.findUnique({ where: { id } });
    if (person) await visit(page, watch, `${url}/people/${person.slug}`);
    if (at % 4 === 0) await visit(page, watch, `${url}/desk/entities/${id}`);
  }
}

/** Put in by hand, as HTML from the clipboard: read for its title and its text, and shown in the form. */
async function pasteIn(url: string, page: Page, watch: Watch): Promise<void> {
  await visit(page, watch, `${url}/desk/articles/new`);
  const field = page.getByLabel("The article");
  for (let at = 0; at < payloads.length; at += 12) {
    await field.fill("");
    await field.evaluate(
      (element, html) => {
        const clipboard = new DataTransfer();
        clipboard.setData("text/html", html);
        clipboard.setData("text/plain", html);
        element.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }),
        );
      },
      `<p>The envoy came to the islands.</p>${payloads.slice(at, at + 12).join("<p>")}`,
    );
    await expect(page.getByText("Reading…")).toHaveCount(0);
  }
  expect(watch.seen).toEqual([]);
}

/** Spaces fold, and what has no width is not there, in what a page shows. */
function plain(text: string): string {
  return text
    .replaceAll(/[\s\p{Cf}\p{Cc}]+/gu, " ")
    .trim()
    .toLowerCase();
}
