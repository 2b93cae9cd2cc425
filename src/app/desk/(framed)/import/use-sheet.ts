"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { mostOfSheet, type SheetPreview } from "@/domain/sheet/sheet-answer";
import { countedOf } from "@/domain/sheet/sheet-kind";
import { newId } from "@/ui/desk/form/new-id";
import { type Asked, type Sent, sendSheet } from "./send-sheet";

const nothing: Asked = { kind: null, mapping: null, letters: null, sheet: null, story: null };
const noAnswer = "Nobody answers. Choose the file again, and look below first whether it came in.";

/**
 * A spreadsheet on its way in: the file, what was said of it, and what would come of it. Whatever is said has the file looked
 * at anew; an answer to what was said before is let go.
 */
export function useSheet() {
  const [file, setFile] = useState<File | null>(null);
  const [asked, setAsked] = useState<Asked>(nothing);
  const [preview, setPreview] = useState<SheetPreview | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<{ words: string; failed: boolean } | null>(null);
  const looking = useRef<AbortController | null>(null);
  const router = useRouter();
  useEffect(() => () => looking.current?.abort(), []);

  async function send(does: "look" | "import", of: File, how: Asked): Promise<Sent | null | "let go"> {
    looking.current?.abort();
    const own = new AbortController();
    looking.current = own;
    const answer = await sendSheet(does, of, how, { action: newId(), signal: own.signal });
    return own.signal.aborted ? "let go" : answer;
  }

  /** `before` stays in sight where what was said of the file cannot be read; `told` is what was done until then. */
  async function look(of: File, how: Asked, before: SheetPreview | null = null, told: string | null = null) {
    setFile(of);
    setAsked(how);
    setSaid(told === null ? null : { words: told, failed: false });
    setBusy(`Reading ${of.name}…`);
    const answer = await send("look", of, how);
    if (answer === "let go") return;
    setBusy(null);
    if (answer?.ok) return setPreview(answer);
    setPreview(before);
    if (before !== null) setAsked(asked);
    // A sheet of notes after those that came in is no fault.
    if (told !== null) return setFile(null);
    setSaid({ words: answer?.message ?? noAnswer, failed: true });
  }

  function choose(of: File) {
    setPreview(null);
    if (of.size <= mostOfSheet.bytes) return void look(of, { ...nothing, story: asked.story });
    setFile(null);
    setSaid({ words: "This file is longer than 10 megabytes. Part it into several.", failed: true });
  }

  async function bringIn() {
    if (file === null || preview === null) return;
    setBusy(`Bringing ${file.name} in…`);
    const { kind, mapping } = preview;
    const answer = await send("import", file, { ...asked, kind, mapping });
    if (answer === "let go") return;
    setBusy(null);
    if (answer?.ok) {
      router.refresh();
      const next = sheetAfter(preview);
      if (next !== null)
        return look(file, { ...nothing, story: asked.story, sheet: next }, null, doneWords(answer));
      setFile(null);
      setPreview(null);
      setAsked(nothing);
      return setSaid({ words: doneWords(answer), failed: false });
    }
    setSaid({ words: answer?.message ?? noAnswer, failed: true });
    // What was looked at is not what stands any more: it is looked at again, and its faults are told at their cells.
    if (answer && answer.faults.length > 0) await look(file, asked, preview);
  }

  return {
    ...{ file, asked, preview, busy, said, choose },
    say: (how: Partial<Asked>) =>
      file === null ? undefined : void look(file, { ...asked, ...how }, preview),
    bringIn: () => void bringIn(),
  };
}

/** The sheet of the workbook that stands after the one that was read. */
function sheetAfter({ sheets }: SheetPreview): string | null {
  return sheets === null ? null : (sheets.names[sheets.names.indexOf(sheets.read) + 1] ?? null);
}

function doneWords({ kind, counts }: SheetPreview): string {
  const { made, joined, held } = counts;
  if (made + joined === 0) return `Nothing is new: ${countedOf(kind, held)} were held already.`;
  return `${countedOf(kind, made)} came in as drafts. Readers see none of it before it is published.`;
}
