"use client";

import type { SheetImport } from "@/domain/sheet/sheet-import";
import { useRowActs } from "../use-row-acts";

/** Takes an import back as a whole: all of its drafts are gone. */
export function TakeImportBack({ one: { id, words } }: { one: SheetImport }) {
  const { act, button } = useRowActs(words);
  const takeBack = () =>
    act((send) => send("take-back-sheet", { undoes: id }, { words: `Take back: ${words}` }), {
      words: `Taken back: ${words}`,
    });
  return <p className="mt-2">{button("Take it back", takeBack)}</p>;
}
