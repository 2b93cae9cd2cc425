import { expect, test } from "vitest";
import { stateOfPage } from "@/domain/watching/page-gone";

const held = {
  title: "Harbour shut",
  text: Array.from(
    { length: 12 },
    (_, n) => `Ida Brandt said that pier ${n} of Norhaven was shut on Monday.`,
  ).join("\n\n"),
};
const asked = { url: "https://gazette.example/news/harbour-shut", held };
const state = (text: string, { url = asked.url, title = "Harbour shut" } = {}) =>
  stateOfPage(asked, { url, title, text });
const other = Array.from(
  { length: 12 },
  (_, n) => `The council of Eastport met for the ${n}th time this year.`,
).join("\n");

test.each<[string, string, { url?: string; title?: string }, string]>([
  ["to the front page", other, { url: "https://gazette.example/", title: "The Gazette" }, "led-home"],
  ["to the front page of a language", other, { url: "https://gazette.example/en/" }, "led-home"],
  ["to the page of a section", other, { url: "https://gazette.example/news" }, "led-to-section"],
  ["to another article", other, { url: "https://gazette.example/news/eastport" }, "led-to-section"],
])("an address that leads %s is gone", (_, text, page, how) => {
  expect(state(text, page)).toEqual({ kind: "gone", how });
});

test.each([
  ["Sorry, the page you are looking for was not found.", "The Gazette"],
  ["Diese Seite wurde nicht gefunden.", "Die Zeitung"],
  ["Страница не найдена", "Газета"],
  [other, "Page not found (404)"],
])("a page that says itself that it is not there is gone: %s", (text, title) => {
  expect(state(text, { title })).toEqual({ kind: "gone", how: "says-so" });
});

test.each([
  ["a wall", "Subscribe to read this article. Already a member? Sign in.", asked.url],
  ["a question whether one is human", "Verify you are human by completing the action below.", asked.url],
  ["a door", other, "https://gazette.example/login?next=/news/harbour-shut"],
  ["an article cut after its first lines", `${held.text.slice(0, 220)} Subscribe now to go on.`, asked.url],
  ["next to nothing", "The Gazette", asked.url],
])("%s is not called gone", (_, text, url) => {
  expect(state(text, { url }).kind).toBe("kept");
});

test.each([
  ["as it was", held.text, asked.url],
  ["under another address", held.text, "https://gazette.example/2026/harbour-shut-for-days"],
  ["grown, with a sentence on what was not found", `${held.text}\n\nThe key was not found.`, asked.url],
  ["written anew at its address", other, asked.url],
])("the article %s is there", (_, text, url) => {
  expect(state(text, { url })).toEqual({ kind: "there" });
});
