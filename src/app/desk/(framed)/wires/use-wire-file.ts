"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { jsonOrNull } from "@/domain/json-or-null";
import { received } from "@/domain/outbox/received";
import { mostOfWire } from "@/domain/wires/most-of-wire";
import type { WireFileTold } from "@/domain/wires/wire-line";
import { ask } from "../../ask";
import { useCommand } from "../../use-command";

/** In ms. */
const betweenLooks = 400;
/** So many looks in a row that nobody answers, or in all, and it is given up. */
const mostUnanswered = 25;
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
    let unanswered = 0;
    for (let looks = 0; looks < mostLooks && unanswered < mostUnanswered; looks += 1) {
      const found = await ask("wire-file", { hash });
      if (isLeft()) return null;
      if (found !== null && found.state !== "waiting") return found;
      unanswered = found === null ? unanswered + 1 : 0;
      await new Promise((done) => setTimeout(done, betweenLooks));
    }
    return null;
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
    const sent = await sendFile(chosen);
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

/** Sends a file as it is; in words why it was not taken. */
async function sendFile(file: File): Promise<{ hash: string } | string> {
  const address = `/api/desk/wires?${new URLSearchParams({ name: file.name.slice(0, 255) })}`;
  try {
    const response = await fetch(address, {
      method: "POST",
      body: file,
      signal: AbortSignal.timeout(90_000),
    });
    const body = jsonOrNull(await response.text());
    const answer = received(body);
    if (answer === null) return noAnswer;
    const sent = Sent.safeParse(body);
    return answer.ok ? (sent.data ?? noAnswer) : answer.message;
  } catch (error) {
    // A network that is not there, or a file that was changed since it was chosen.
    if (error instanceof TypeError || error instanceof DOMException) return noAnswer;
    throw error;
  }
}
