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
      // What no reader of the printed page would quote; `noscript` and `template` are not drawn at all.
      ...["nav", "aside", "footer", "form", "button", "noscript", "template", "svg", "iframe"].map(
        (selector) => ({ selector, format: "skip" }),
      ),
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
  }).trim();
}
