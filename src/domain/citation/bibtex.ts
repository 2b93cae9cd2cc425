import { type Citation, newsroom, sumNote } from "./citation";
import { cleanWords } from "./clean-words";

/**
 * What TeX takes for more than a letter, as TeX has it written. BibTeX counts braces even behind a backslash, so that a single
 * one would take the rest of the file into its field: braces go by their names.
 */
const spelt: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "#": "\\#",
  $: "\\$",
  "%": "\\%",
  "&": "\\&",
  _: "\\_",
  "`": "\\textasciigrave{}",
};

/** Two of these in a row are a dash or a quotation mark to TeX; nothing between them keeps them two. */
const joined = /(?<=-)-|(?<=')'|(?<=<)<|(?<=>)>/g;

/** TeX has no sign for marks of direction, and prints a box for each. */
function tex(words: string): string {
  return cleanWords(words)
    .replace(/[\\{}~^#$%&_`]/g, (sign) => spelt[sign]!)
    .replace(joined, "{}$&");
}

/** An entry for BibTeX and BibLaTeX, in UTF-8. Braces around the title keep its capitals, those around the author a name whole. */
export function bibtex(citation: Citation): string {
  const { key, title, abstract, changed, read, url } = citation;
  const fields: [string, string][] = [
    ["title", `{${tex(title)}}`],
    ["author", `{${newsroom}}`],
    ["organization", newsroom],
    ...(changed
      ? ([
          ["date", day(changed)],
          ["year", day(changed).slice(0, 4)],
        ] as [string, string][])
      : []),
    // An address is taken as it is.
    ["url", url],
    ["urldate", day(read)],
    ["abstract", tex(abstract)],
    ["note", tex(sumNote(citation))],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return `@online{${key},\n${lines.join("\n")}\n}\n`;
}

const day = (instant: Date) => instant.toISOString().slice(0, 10);
