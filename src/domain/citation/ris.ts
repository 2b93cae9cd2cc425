import { type Citation, newsroom, sumNote } from "./citation";

/** A record in RIS, in UTF-8: a tag a line, and no line end within one, since that would begin another tag. */
export function ris(citation: Citation): string {
  const { title, abstract, changed, read, url } = citation;
  const lines: [string, string][] = [
    ["TY", "ELEC"],
    ["TI", title],
    ["AU", newsroom],
    ["PB", newsroom],
    ...(changed
      ? ([
          ["PY", day(changed).slice(0, 4)],
          ["DA", day(changed)],
        ] as [string, string][])
      : []),
    ["Y2", day(read)],
    ["UR", url],
    ["AB", abstract],
    ["N1", sumNote(citation)],
    ["LA", "en"],
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

const day = (instant: Date) => instant.toISOString().slice(0, 10).replaceAll("-", "/");
