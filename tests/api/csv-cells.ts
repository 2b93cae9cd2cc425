import { expect } from "vitest";

/** RFC 4180, read strictly: quotes only around a whole cell, doubled inside, lines ended by CRLF. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let match = cell.exec(text); match && match[0] !== ""; match = cell.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] !== ",") {
      rows.push(row);
      row = [];
    }
  }
  expect(cell.lastIndex === 0 || cell.lastIndex === text.length, "every character belongs to a cell").toBe(
    true,
  );
  return rows;
}
