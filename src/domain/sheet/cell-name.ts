/** Where a fault of the columns themselves stands: at the row of their names. */
export const headerRow = "1";

/** The letters of a column as spreadsheets name them: 0 is A, 27 is AB. */
export function columnLetters(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return `${before < 0 ? "" : columnLetters(before)}${String.fromCharCode(65 + (index % 26))}`;
}

/** A cell as spreadsheets name it: the second column of row 7 is B7. Rows count from 1, columns from 0. */
export const cellName = (column: number, row: number): string => `${columnLetters(column)}${row}`;
