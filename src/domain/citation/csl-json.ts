import { type Citation, newsroom, sumNote } from "./citation";

/** Of the few tags that a processor takes for italics and the like (CSL 1.0.2), none is meant in somebody's words. */
const markup = /<(?=\/?(?:i|b|sc|sup|sub|span)\b)/gi;

/** A word joiner takes no room and makes a tag none. */
function plain(words: string): string {
  return words.replace(markup, "<\u2060");
}

/** CSL-JSON: a list of one item, as reference managers import it. */
export function cslJson(citation: Citation): string {
  const { key, title, abstract, changed, read, url } = citation;
  const item = {
    id: key,
    type: "webpage",
    title: plain(title),
    abstract: plain(abstract),
    author: [{ literal: newsroom }],
    "container-title": newsroom,
    publisher: newsroom,
    ...(changed && { issued: cslDate(changed) }),
    accessed: cslDate(read),
    URL: url,
    note: sumNote(citation),
    language: "en",
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function cslDate(day: Date): { "date-parts": number[][] } {
  return { "date-parts": [[day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]] };
}
