"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { mostOfWire } from "@/domain/wires/most-of-wire";
import type { WireFileTold } from "@/domain/wires/wire-line";
import { ask } from "../../ask";
import { lookUntil } from "../../look-until";
import { sendFile } from "../../send-file";
import { useCommand } from "../../use-command";

/** So many looks at a file that no worker takes up, and it is not waited for any more. */
const mostLooks = 400;

type Said = { words: string; failed: boolean; isDone?: boolean };
const noAnswer = "Nobody answers. Choose the file again: it comes once, however often it is sent.";
const notRead = "It is not read yet: no worker takes it up. It stands below until one does.";
const Sent = z.object({ hash: z.string() });

/** A file of a wire on its way in: sent as it is, looked at by a worker, and put into the inbox. */
export function useWireFile() {
  const [name, setName] = useState<string | null>(null);
  const [file, setFile] = useState<WireFileTold | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const turn = useRef(0);
  const send = useCommand();
  const router = useRouter();
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  const end = (words: Said | null, found: WireFileTold | null = null) => {
    setBusy(null);
    setFile(found);
    setSaid(words);
    router.refresh();
  };

  /** Waits until a worker has done with it; null where that is given up, or another file was chosen. */
  async function awaited(hash: string, isLeft: () => boolean): Promise<WireFileTold | null> {
    const found = await lookUntil(
      () => ask("wire-file", { hash }),
      ({ state }) => state !== "waiting",
      { isLeft, most: mostLooks },
    );
    return typeof found === "string" ? null : found;
  }

  function toldOf(found: WireFileTold): Said | null {
    if (found.state === "refused") return { words: found.refused ?? "", failed: true };
    if (found.state === "read") return { words: "It is in the inbox.", failed: false, isDone: true };
    return null;
  }

  async function choose(chosen: File) {
    turn.current += 1;
    const mine = turn.current;
    const isLeft = () => turn.current !== mine;
    setName(chosen.name);
    setFile(null);
    setSaid(null);
    if (chosen.size > mostOfWire)
      return end({ words: "This file is longer than 10 megabytes.", failed: true });
    setBusy(`Reading ${chosen.name}…`);
    const sent = await sendWire(chosen);
    if (isLeft()) return;
    if (typeof sent === "string") return end({ words: sent, failed: true });
    const found = await awaited(sent.hash, isLeft);
    if (isLeft()) return;
    end(found === null ? { words: notRead, failed: true } : toldOf(found), found);
  }

  async function takeIn() {
    if (file === null) return;
    const mine = turn.current;
    const isLeft = () => turn.current !== mine;
    setBusy(`Putting ${file.name} into the inbox…`);
    const answer = await send("take-wire", { file: file.hash }, { words: `Take ${file.name} in`, lanes: [] });
    if (isLeft()) return;
    if (!answer.ok) return end({ words: answer.message, failed: true }, file);
    const found = await awaited(file.hash, isLeft);
    if (isLeft()) return;
    end(found === null ? { words: notRead, failed: true } : toldOf(found), found);
  }

  return { name, file, busy, said, choose, takeIn };
}

/** Sends a file; in words why it was not taken. */
async function sendWire(file: File): Promise<{ hash: string } | string> {
  const address = `/api/desk/wires?${new URLSearchParams({ name: file.name.slice(0, 255) })}`;
  const answer = await sendFile(address, file, AbortSignal.timeout(90_000));
  if (answer === null) return noAnswer;
  return answer.ok ? (Sent.safeParse(answer).data ?? noAnswer) : answer.message;
}
