"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { instantWords } from "@/domain/time/date-words";
import { type GoneHow, goneWords } from "@/domain/watching/page-gone";
import type { WatchTold } from "@/domain/watching/watch-told";
import { type WatchCommand, watchKeys } from "@/domain/watching/watching-keys";
import { buttonLook } from "@/ui/button-look";
import { DeskSection } from "@/ui/desk/frame/desk-section";
import { KeyHints } from "@/ui/desk/frame/key-hints";
import { useSay } from "@/ui/desk/frame/toast";
import { Link } from "@/ui/link";
import { useCommand } from "../../../../use-command";
import { useDeskKeys } from "../../../../use-desk-keys";

/** Whether the article's page is looked at again, how that went, and the switch. */
export function Watching({ id, watch }: { id: string; watch: WatchTold | null }) {
  const [watched, setWatched] = useState(watch?.watched ?? false);
  const [busy, setBusy] = useState(false);
  const [isUndoable, setUndoable] = useState(false);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();

  async function set(to: boolean, isBack = false) {
    if (busy) return;
    setBusy(true);
    const words = to ? "Watched from now on" : "Watched no longer";
    const answer = await send("set-watch", { article: id, watched: to }, { words });
    setBusy(false);
    if (!answer.ok) return say({ words: answer.message, failed: true });
    setWatched(to);
    setUndoable(!isBack);
    say(isBack ? { words } : { words, takeBack: () => void set(!to, true) });
    router.refresh();
  }
  useDeskKeys(watchKeys, ({ kind }: WatchCommand) => {
    if (kind === "undo" && !isUndoable) return false;
    void set(!watched, kind === "undo");
    return true;
  });

  return (
    <DeskSection id="watching" title="Watching">
      <p>{watched ? `Watched; ${lookWords(watch)}` : "Not watched: its page is not looked at again."}</p>
      {watched && watch ? <Told watch={watch} /> : null}
      <p className="mt-3 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <button className={buttonLook()} type="button" disabled={busy} onClick={() => void set(!watched)}>
          {watched ? "Stop watching" : "Watch it"}
        </button>
        <KeyHints keys={watchKeys} />
      </p>
    </DeskSection>
  );
}

function lookWords(watch: WatchTold | null): string {
  if (watch === null || !watch.watched) return "it is looked at in a moment.";
  const last =
    watch.lookedAt === null
      ? "not looked at yet"
      : `last looked at ${instantWords(new Date(watch.lookedAt))}`;
  return `${last}; next ${instantWords(new Date(watch.nextAt))}.`;
}

function Told({ watch }: { watch: WatchTold }) {
  const { failure, gone, goneAt, isChanged, isGoneTold } = watch;
  return (
    <>
      {gone !== null && goneAt !== null ? (
        <p className="mt-2 font-semibold">
          It is gone from its address. {goneWords[gone as GoneHow]} First found so{" "}
          {instantWords(new Date(goneAt))}.{" "}
          {isGoneTold ? "Its page says so to readers." : "Readers are told once a second look finds it so."}
        </p>
      ) : null}
      {failure !== null ? (
        <p className="mt-2">
          The last look did not tell how it is: {failure} That does not mean that it is gone.
        </p>
      ) : null}
      {isChanged ? (
        <p className="mt-2">
          Its text changed at the source:{" "}
          <Link href="/desk/changed">see what, and which claims rest on it</Link>.
        </p>
      ) : null}
    </>
  );
}
