"use client";

import type { ListLine } from "@/domain/lists/list-lines";
import type { WrittenRequest } from "@/domain/outbox/desk-commands";
import { useRowActs } from "../use-row-acts";

type To = WrittenRequest<"set-list">["to"];

/** What can be done with a list: ask for it now, let it rest, take it off. What is kept of it stays. */
export function ListActs({ list }: { list: ListLine }) {
  const { id, title, state } = list;
  const { act, button } = useRowActs(title);

  function set(to: To, did: string, back: To | null = null): Promise<void> {
    const words = `${did}: ${title}`;
    const takeBack = back === null ? {} : { takeBack: () => void set(back, "Put back") };
    return act((send) => send("set-list", { list: id, to }, { words, lanes: [] }), { words, ...takeBack });
  }

  return (
    <p className="mt-2 flex flex-wrap gap-2">
      {state === "followed" && !list.isAsked ? button("Ask now", () => set("followed", "Asked for")) : null}
      {state === "followed" ? button("Let it rest", () => set("paused", "It rests", "followed")) : null}
      {state === "paused" ? button("Go on", () => set("followed", "It goes on")) : null}
      {button("Take it off", () => set("removed", "Taken off", state === "paused" ? "paused" : "followed"))}
    </p>
  );
}
