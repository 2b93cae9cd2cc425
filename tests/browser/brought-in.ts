import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Person } from "./people";

/**
 * Brings the articles' harbour envoy in, as its editor would by the page, with a story and an outlet of its own: were the
 * outlet everybody's, one test would publish it while another looks at a plan that has it. Answers the article's id.
 */
export async function broughtIn(
  { cookie }: Pick<Person, "cookie">,
  url = process.env.HOUSE_URL ?? "",
): Promise<string> {
  const [title = "", ...rest] = readFileSync("tests/browser/articles/harbour-envoy.txt", "utf8").split("\n");
  return textBroughtIn(cookie, title, rest.slice(3).join("\n"), url);
}

/** The same of a text of one's own. */
export async function textBroughtIn(
  cookie: string,
  title: string,
  body: string,
  url = process.env.HOUSE_URL ?? "",
): Promise<string> {
  const own = randomUUID().slice(0, 8);
  const article = await send(url, cookie, "bring-in-article", {
    body,
    format: "text",
    title: `${title} (${own})`,
    outlet: `The Harbour Gazette (${own})`,
    author: null,
    publishedAt: "2019-02-12T00:00:00Z",
    url: null,
    story: null,
    anyway: true,
  });
  await send(url, cookie, "start-story", {
    headline: `Envoy ${article.id}`,
    standfirst: "",
    article: article.id,
  });
  return article.id;
}

/** Sends one command of the desk. */
export async function send(url: string, cookie: string, path: string, body: object): Promise<{ id: string }> {
  const answer = await fetch(`${url}/api/desk/${path}`, {
    method: "POST",
    headers: { Origin: url, Cookie: cookie, "Content-Type": "application/json" },
    body: JSON.stringify({ action: randomUUID(), ...body }),
  });
  const told = await answer.json();
  if (!answer.ok) throw new Error(`${path} answered ${JSON.stringify(told)}`);
  return told;
}
