import { Parser } from "htmlparser2";

export type MarkupLimits = { depth: number; elements: number; attributes: number };

/** No page that people read comes near these; what passes them is read in time that grows with its length alone. */
const most = { characters: 4_000_000, depth: 200, elements: 20_000, attributes: 100 };

const pasteWords = "Open the page, and paste the words of the article alone.";

/** Why a page is not read, in words; null where it is. It is read once, in pieces, before anything is built of it. */
export function faultOfMarkup(html: string): string | null {
  if (html.length > most.characters)
    return "The page is too long: with its markup it may have four million characters.";
  const passed = limitPassed(html, most);
  if (passed === "depth") return `This page is nested more than ${most.depth} deep. ${pasteWords}`;
  if (passed === "elements") return `This page has more than 20,000 elements. ${pasteWords}`;
  if (passed === "attributes")
    return `One element of this page has more than ${most.attributes} attributes. ${pasteWords}`;
  return null;
}

/** The first of these limits that a text of markup passes; null where it keeps to all. */
export function limitPassed(
  markup: string,
  limits: MarkupLimits,
  { xmlMode = false } = {},
): keyof MarkupLimits | null {
  let passed: keyof MarkupLimits | null = null;
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  const parser = new Parser(
    {
      onopentagname() {
        depth += 1;
        elements += 1;
        attributes = 0;
        if (depth > limits.depth) passed ??= "depth";
        if (elements > limits.elements) passed ??= "elements";
      },
      onattribute() {
        attributes += 1;
        if (attributes > limits.attributes) passed ??= "attributes";
      },
      onclosetag() {
        depth -= 1;
      },
    },
    { xmlMode },
  );
  const piece = 16_384;
  for (let at = 0; at < markup.length && passed === null; at += piece)
    parser.write(markup.slice(at, at + piece));
  return passed;
}
