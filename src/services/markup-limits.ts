import { Parser } from "htmlparser2";

/** No page that people read comes near these; what passes them is read in time that grows with its length alone. */
const most = { characters: 4_000_000, depth: 200, elements: 20_000, attributes: 100 };

const pasteWords = "Open the page, and paste the words of the article alone.";

/** Why a page is not read, in words; null where it is. It is read once, in pieces, before anything is built of it. */
export function faultOfMarkup(html: string): string | null {
  if (html.length > most.characters)
    return "The page is too long: with its markup it may have four million characters.";
  let fault: string | null = null;
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  const parser = new Parser({
    onopentagname() {
      depth += 1;
      elements += 1;
      attributes = 0;
      if (depth > most.depth) fault ??= `This page is nested more than ${most.depth} deep. ${pasteWords}`;
      if (elements > most.elements) fault ??= `This page has more than 20,000 elements. ${pasteWords}`;
    },
    onattribute() {
      attributes += 1;
      if (attributes > most.attributes)
        fault ??= `One element of this page has more than ${most.attributes} attributes. ${pasteWords}`;
    },
    onclosetag() {
      depth -= 1;
    },
  });
  const piece = 16_384;
  for (let at = 0; at < html.length && fault === null; at += piece) parser.write(html.slice(at, at + piece));
  return fault;
}
