"use client";

import type { FeedLine } from "@/domain/feeds/feed-lines";
import type { WrittenRequest } from "@/domain/outbox/desk-commands";
import { buttonLook } from "@/ui/button-look";
import { useRowActs } from "../use-row-acts";

type To = WrittenRequest<"set-feed">["to"];

/** What can be done with a feed: choose which one is meant, ask it now, let it rest, take it off the list. */
export function FeedActs({ feed }: { feed: FeedLine }) {
  const { id, title, state } = feed;
  const { busy, act, button } = useRowActs(title);

  function set(to: To, did: string, back: To | null = null): Promise<void> {
    const words = `${did}: ${title}`;
    const takeBack = back === null ? {} : { takeBack: () => void set(back, "Put back") };
    return act((send) => send("set-feed", { feed: id, to }, { words, lanes: [] }), { words, ...takeBack });
  }
  const choose = (url: string) =>
    act((send) => send("choose-feed", { feed: id, url }, { words: `Follow ${url}`, lanes: [] }), null);

  return (
    <>
      {feed.choices.length > 0 ? (
        <ul className="mt-2">
          {feed.choices.map((choice) => (
            <li key={choice.url} className="flex flex-wrap items-baseline gap-x-3 py-1">
              <button
                className={buttonLook("plain", "quiet")}
                type="button"
                disabled={busy}
                onClick={() => void choose(choice.url)}
              >
                Follow <bdi>{choice.title || choice.url}</bdi>
              </button>
              {choice.title ? (
                <span className="min-w-0 text-sm break-words text-ink-3">
                  <bdi>{choice.url}</bdi>
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-2 flex flex-wrap gap-2">
        {(state === "followed" || feed.health.how === "failing") && !feed.isAsked
          ? button("Ask now", () => set("followed", "Asked now"))
          : null}
        {state === "followed" ? button("Let it rest", () => set("paused", "It rests", "followed")) : null}
        {state === "paused" ? button("Go on", () => set("followed", "It goes on")) : null}
        {state === "ended" ? button("Try again", () => set("followed", "Tried again")) : null}
        {button("Take it off", () =>
          set("removed", "Taken off the list", state === "paused" ? "paused" : "followed"),
        )}
      </p>
    </>
  );
}
