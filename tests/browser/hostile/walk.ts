import type { Browser } from "@playwright/test";
import type { DeskSubject } from "@/domain/draft/subject";
import type { PublicationPlan } from "@/domain/publication/publication";
import { openOwnHouse } from "../accounts-house";
import { expect } from "../test";
import { type Desk, day, edit, look, send, signIn } from "./door";
import { draftWhatCannotBePublished, fillEveryField, type Made, publish } from "./filling";
import { pasted, payloads } from "./payloads";
import { visit, type Watch, watched } from "./watch";

/** `HOSTILE=whole` opens each kind of page for each payload; else they take turns, which a minute is enough for. */
const isWhole = process.env.HOSTILE === "whole";
const kinds = ["story or article", "claim", "person"] as const;

/** Whether a payload is looked at on a page of its own of this kind; pages that show many show it in any case. */
const isTurn = (at: number, kind: (typeof kinds)[number]) => isWhole || kinds[at % kinds.length] === kind;

/**
 * Every other payload from one on, in every field, on the desk and before readers, in a house of its own: what people paste
 * to make a page run their script is text. Two halves in two files, so that both workers share what takes longest of all.
 */
export async function walkHalf(browser: Browser, from: 0 | 1): Promise<void> {
  const each = payloads.filter((_, at) => at % 2 === from);
  const some = pasted(each);
  const house = await openOwnHouse();
  try {
    const desk = await signIn(house);
    const made = await fillEveryField(desk, some, each);
    const published = await publish(desk, made.story, some);
    expect(published, "most of it can be published: it is only text").toBeGreaterThan(some.length * 0.9);
    await draftWhatCannotBePublished(desk, made.claims, some, each);

    const context = await browser.newContext();
    await context.addCookies(
      desk.cookie.split("; ").map((pair) => {
        const at = pair.indexOf("=");
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: house.url };
      }),
    );
    const watch = await watched(context, house.url);
    await headlines(desk, watch, some);
    await walk(desk, watch, made, some);
    await pasteIn(house.url, watch, each);
    expect(watch.pages).toBeGreaterThan(some.length * (isWhole ? 3 : 1));
    await context.close();
  } finally {
    await house.close();
  }
}

/** The own fields of a story and of its article, one payload after the other, on the desk and as readers get them. */
async function headlines(desk: Desk, watch: Watch, some: readonly string[]): Promise<void> {
  const { id: article } = await send<{ id: string }>(desk, "articles", {
    ...{ body: "The envoy came to the islands.", format: "text", title: "One that changes its title" },
    ...{ outlet: "The Gazette", author: null, publishedAt: day, url: null, story: null, anyway: true },
  });
  const { subject } = await send<{ subject: DeskSubject<"story"> }>(desk, "stories", {
    ...{ headline: "One that changes its headline", standfirst: "", article },
  });
  const { id, content } = subject;
  for (const [at, payload] of some.entries()) {
    if (!isTurn(at, "story or article")) continue;
    await edit(desk, "article", article, (text) => ({ ...text, title: payload, author: payload }));
    await edit(desk, "story", id, (story) => ({
      ...story,
      ...{ headline: payload, standfirst: payload, topic: payload },
    }));
    const { digest } = await look<PublicationPlan>(desk, `stories/${id}/plan`);
    await send(desk, "publish", { scope: { kind: "story", id }, digest, note: payload });
    // By turns: what one page makes of a payload, the other makes of the next of its kind.
    const page = await visit(
      watch,
      desk.url + (at % 2 === 0 ? `/stories/${content.slug}` : `/articles/${article}`),
    );
    expect(plain((await page.locator("h1").textContent()) ?? ""), payload).toBe(plain(payload));
    if (at % 8 === 0) await visit(watch, `${desk.url}/desk/stories/${id}`);
  }
  await visit(watch, `${desk.url}/desk/history/story/${id}`);
  await visit(watch, `${desk.url}/desk/history/article/${article}`);
}

/** Each page that shows any of it; those of which there is one a payload, one by one. */
async function walk(desk: Desk, watch: Watch, made: Made, some: readonly string[]): Promise<void> {
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
    await visit(watch, url + path);
  for (const [at, id] of made.claims.entries()) {
    const payload = some[at] ?? "";
    const isPublished = (await desk.db.claim.count({ where: { id } })) === 1;
    if (isPublished && isTurn(at, "claim")) {
      const page = await visit(watch, `${url}/claims/${id}`);
      expect(plain((await page.locator("h1").textContent()) ?? ""), payload).toBe(plain(`${payload} ${at}`));
    }
    // What readers get is looked at as they get it, and at the desk all that stays there and every third of the others.
    if (isPublished && !isTurn(at, "story or article")) continue;
    const page = await visit(watch, `${url}/desk/claims/${id}`);
    expect(await page.getByRole("textbox", { name: "Claim", exact: true }).inputValue(), payload).toBe(
      `${payload} ${at}`.replaceAll("\r\n", "\n"),
    );
    if (at % 8 === 0) await visit(watch, `${url}/desk/history/claim/${id}`);
  }
  for (const [at, id] of made.people.entries()) {
    const person = await desk.db.entity.findUnique({ where: { id } });
    if (person && isTurn(at, "person")) await visit(watch, `${url}/people/${person.slug}`);
    if (at % 8 === 0) await visit(watch, `${url}/desk/entities/${id}`);
  }
}

/** Put in by hand, as HTML from the clipboard: read for its title and its text, and shown in the form. */
async function pasteIn(url: string, watch: Watch, some: readonly string[]): Promise<void> {
  const page = await visit(watch, `${url}/desk/articles/new`);
  const field = page.getByLabel("The article");
  for (let at = 0; at < some.length; at += 12) {
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
      `<p>The envoy came to the islands.</p>${some.slice(at, at + 12).join("<p>")}`,
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
