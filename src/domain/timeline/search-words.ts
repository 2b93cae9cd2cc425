/**
 * One thing sought in what was said: a word, or words that follow one another. In quotation marks it is meant `exact`, with
 * its ending and its stop words.
 */
export type SoughtWords = { text: string; exact: boolean; not: boolean };

/**
 * Reads free text as alternatives of things that must all be there: `a "b c" -d or e` is (a and "b c" and not d) or e.
 * Nothing fails: a quotation mark that is never closed, a lone minus or an `or` with nothing beside it is passed over.
 */
export function readWords(text: string): SoughtWords[][] {
  const alternatives: SoughtWords[][] = [[]];
  for (const [, minus = "", quoted, bare = ""] of text.matchAll(piece)) {
    if (quoted === undefined && minus === "" && bare.toLowerCase() === "or") {
      alternatives.push([]);
      continue;
    }
    const exact = quoted !== undefined;
    const said = (quoted ?? bare.replace(possessive, "")).replaceAll('"', " ").trim();
    if (/[\p{L}\p{N}]/u.test(said)) alternatives.at(-1)!.push({ text: said, exact, not: minus !== "" });
  }
  return alternatives.filter((all) => all.length > 0);
}

const piece = /(-?)(?:"([^"]*)"|([^\s"]+|"))/gu;

/** Whoever asks for "Trump's" asks for Trump. */
const possessive = /(?<=\p{L})['’ʼ＇]s$/iu;
