import { Parser } from "htmlparser2";

/** What is set on lines of its own. */
const blocks = new Set(
  "p div br li tr h1 h2 h3 h4 h5 h6 blockquote section article figure ul ol table pre".split(" "),
);
/** What no reader sees as words. */
const silent = new Set("script style template noscript iframe object svg math textarea title".split(" "));
/** No text of an item needs more of its markup than this to be told. */
const mostMarkup = 200_000;

/** The words of a piece of markup, without any of it. What stands in scripts and the like is left out. */
export function plainOfMarkup(markup: string, most: number): string {
  const parts: string[] = [];
  let silence = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (silent.has(name)) silence += 1;
      if (blocks.has(name)) parts.push("\n");
    },
    onclosetag(name) {
      if (silent.has(name)) silence -= 1;
      if (blocks.has(name)) parts.push("\n");
    },
    ontext(text) {
      if (silence === 0) parts.push(text);
    },
  });
  parser.write(markup.slice(0, mostMarkup));
  parser.end();
  return plain(parts.join(""), most);
}

/** A text with its blanks in order and nothing in it that cannot be seen, no longer than `most`. */
export function plain(text: string, most: number): string {
  return text
    .replace(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu, "")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n\n")
    .trim()
    .slice(0, most)
    .toWellFormed();
}
