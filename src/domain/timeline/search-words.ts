/** One thing sought in what was said: a word, or a phrase whose words follow one another. */
export type SoughtWords = { text: string; not: boolean };

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
    const said = (quoted ?? bare).replaceAll('"', " ").trim();
    if (/[\p{L}\p{N}]/u.test(said)) alternatives.at(-1)!.push({ text: said, not: minus !== "" });
  }
  return alternatives.filter((all) => all.length > 0);
}

const piece = /(-?)(?:"([^"]*)"|([^\s"]+|"))/gu;
