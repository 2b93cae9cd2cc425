"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ListLine } from "@/domain/lists/list-lines";
import type { WrittenRequest } from "@/domain/outbox/desk-commands";
import { buttonLook } from "@/ui/button-look";
import { useSay } from "@/ui/desk/toast";
import { useCommand } from "../../use-command";

type To = WrittenRequest<"set-list">["to"];

/** What can be done with a list: ask for it now, let it rest, take it off. What is kept of it stays. */
export function ListActs({ list }: { list: ListLine }) {
  const [busy, setBusy] = useState(false);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();
  const { id, title, state } = list;

  async function set(to: To, words: string, back: To | null = null) {
    setBusy(true);
    const answer = await send("set-list", { list: id, to }, { words: `${words}: ${title}`, lanes: [] });
    setBusy(false);
    if (!answer.ok) return say({ words: answer.message, failed: true });
    const takeBack = back === null ? {} : { takeBack: () => void set(back, "Put back") };
    say({ words: `${words}: ${title}`, ...takeBack });
    router.refresh();
  }
  const button = (label: string, act: () => Promise<void>) => (
    <button className={buttonLook("plain", "quiet")} type="button" disabled={busy} onClick={() => void act()}>
      {label}
      <span className="sr-only"> {title}</span>
    </button>
  );

  return (
    <p className="mt-2 flex flex-wrap gap-2">
      {state === "followed" && !list.isAsked ? button("Ask now", () => set("followed", "Asked for")) : null}
      {state === "followed" ? button("Let it rest", () => set("paused", "It rests", "followed")) : null}
      {state === "paused" ? button("Go on", () => set("followed", "It goes on")) : null}
      {button("Take it off", () => set("removed", "Taken off", state === "paused" ? "paused" : "followed"))}
    </p>
  );
}
