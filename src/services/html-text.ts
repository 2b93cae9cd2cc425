import { convert } from "html-to-text";

/**
 * The text of a page for holding and quoting: paragraphs apart, no addresses, no scripts, no navigation where the
 * page marks its article. Through the html-to-text library.
 */
export function textOfHtml(html: string): string {
  return convert(html, {
    wordwrap: false,
    baseElements: { selectors: ["article", "main", "body"], orderBy: "selectors", returnDomByDefault: true },
    limits: { maxInputLength: 5_000_000, maxBaseElements: 1 },
    selectors: [
      { selector: "a", options: { ignoreHref: true } },
      { selector: "img", format: "skip" },
      { selector: "nav", format: "skip" },
      { selector: "aside", format: "skip" },
      { selector: "footer", format: "skip" },
      { selector: "form", format: "skip" },
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
  }).trim();
}
