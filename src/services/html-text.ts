import { convert } from "html-to-text";
import { DomUtils, parseDocument } from "htmlparser2";
import { factsOf, type PageFacts } from "@/domain/article/page-facts";
import type { LeftOut } from "@/domain/article/taken-part";
import { articleOfPage } from "./article-of-page";
import { trimArticle } from "./body-of-article";
import { cleanPage, furtherBlocks } from "./cleaned-page";
import { LeftWords } from "./left-words";
import { faultOfMarkup } from "./markup-limits";
import { pageMarks } from "./page-marks";
import type { PageNode } from "./page-tree";
import { proseOf } from "./prose";

/** What a page says, what was left out of it, and what it says of itself; or in words why it is not read. */
export type PageText =
  | {
      ok: true;
      text: string;
      leftOut: LeftOut[];
      facts: PageFacts;
      /** How many lines of the text are its head, where the page tells them apart from it. */
      begins: number | null;
    }
  | { ok: false; words: string };

/**
 * The text of a page, or of a clip of one, for holding and quoting: its article, paragraphs apart, no signs of our own, and
 * nothing that its readers do not see. What others wrote may be meant to harm: it is measured before it is read.
 */
export function textOfHtml(html: string): PageText {
  const fault = faultOfMarkup(html);
  if (fault !== null) return { ok: false, words: fault };
  const page = parseDocument(html);
  const facts = factsOf(pageMarks(page.childNodes));
  const { childNodes } = isShown(page.childNodes, facts) ? page : parseDocument(markupOf(facts.body!));
  const left = new LeftWords();
  cleanPage(childNodes, left);
  const article = articleOfPage(childNodes, left);
  const holder = parseDocument("");
  for (const node of [...article]) DomUtils.appendChild(holder, node);
  trimArticle(holder.childNodes, left);
  return { ok: true, ...left.taken(laidOut(DomUtils.getOuterHTML(holder))), facts };
}

/** Whether the page has its text where readers see it; a program of it may set it there only when it is shown. */
const isShown = (nodes: readonly PageNode[], { body }: PageFacts): boolean =>
  body === null ||
  body.length < 400 ||
  faultOfMarkup(body) !== null ||
  proseOf(nodes).whole.letters * 4 > 400;

/** The text of a page's data as a page: some have it as markup, and others with lines for paragraphs. */
const markupOf = (body: string): string =>
  /<(?:p|div|br)\b/i.test(body)
    ? body
    : body
        .split(/\n+/)
        .map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
        .join("");

const block = (selector: string, lines: number) => ({
  selector,
  format: "block",
  options: { leadingLineBreaks: lines, trailingLineBreaks: lines },
});

function laidOut(html: string): string {
  const text = convert(html, {
    wordwrap: false,
    // A tab stands between cells; a joiner of words is none of its blanks.
    whitespaceCharacters: " \r\n\f",
    limits: { maxInputLength: 20_000_000 },
    selectors: [
      { selector: "a", options: { ignoreHref: true } },
      { selector: "img", format: "skip" },
      block("blockquote", 2),
      block("hr", 2),
      block("ul", 2),
      block("li", 1),
      ...furtherBlocks.map((selector) => block(selector, 1)),
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
  });
  return text
    .replace(/[ \t]+$/gm, "")
    .replace(/^ (?=\d+\. )/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
