import { numbered, sentence } from "../status/wording";
import type { RowFate, SheetPreview } from "./sheet-answer";
import { countedOf } from "./sheet-kind";

/** What is done with a row, in words. */
export function fateWords({ does, told }: Pick<RowFate, "does" | "told">): string {
  switch (does) {
    case "new":
      return "New";
    case "held":
      return `Left as it is: ${told}`;
    case "joins":
      return told === "" ? "Joins a row above" : sentence(told);
    case "fault":
      return "Not right yet";
    default: {
      const unknown: never = does;
      return unknown;
    }
  }
}

/** What a file comes to, in a sentence or two: how many rows of which become what. */
export function countWords({ kind, rows, empty, counts, faultCount }: SheetPreview): string {
  const { made, held, joined, beside } = counts;
  const parts = [
    `${countedOf(kind, made)} new`,
    ...(joined > 0 ? [`${joined.toLocaleString("en")} that tell more of another row`] : []),
    ...(held > 0 ? [`${held.toLocaleString("en")} held already and left as they are`] : []),
  ];
  const faults = faultCount === 0 ? [] : [`${numbered(faultCount, "cell is", "cells are")} not right.`];
  const blank = empty === 0 ? [] : [`${numbered(empty, "empty row was", "empty rows were")} passed over.`];
  const others =
    beside.length === 0
      ? []
      : [
          `Made with them, since no such organization is on record: ${beside.slice(0, 10).join(", ")}${beside.length > 10 ? " …" : ""}.`,
        ];
  return [`${numbered(rows, "row", "rows")}: ${parts.join(", ")}.`, ...faults, ...blank, ...others].join(" ");
}
