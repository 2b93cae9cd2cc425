"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { InboxItem } from "@/domain/feeds/feed-lines";
import { type InboxCommand, inboxKeys } from "@/domain/feeds/inbox-keys";
import { buttonLook } from "@/ui/button-look";
import { InboxRow } from "@/ui/desk/inbox-row";
import { useSay } from "@/ui/desk/toast";
import { useCommand } from "../../use-command";
import { useDeskKeys } from "../../use-desk-keys";

/** The items of a page of the inbox. One that is dismissed goes at once, with a way back; whoever works by keys goes on with the next. */
export function InboxList({ items, now }: { items: InboxItem[]; now: string }) {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLUListElement>(null);
  const last = useRef<InboxItem[]>([]);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();
  const shown = items.filter(({ id }) => !gone.has(id));
  const at = new Date(now);

  const links = () =>
    [...(list.current?.querySelectorAll<HTMLElement>("[data-item] p a") ?? [])].filter(
      (link) => link.closest("[data-item]")?.querySelector("p a") === link,
    );
  const here = (): number =>
    links().findIndex((link) => link.closest("[data-item]")?.contains(document.activeElement));
  function goTo(place: number) {
    const all = links();
    all[Math.max(0, Math.min(place, all.length - 1))]?.focus();
  }

  async function set(item: InboxItem, dismissed: boolean) {
    const place = here();
    setGone((before) => (dismissed ? new Set([...before, item.id]) : without(before, item.id)));
    if (dismissed && place !== -1) requestAnimationFrame(() => goTo(place));
    const words = `${dismissed ? "Dismiss" : "Put back"} “${item.title}”`;
    const answer = await send("dismiss-item", { item: item.id, dismissed }, { words, lanes: [] });
    if (!answer.ok) {
      setGone((before) => (dismissed ? without(before, item.id) : new Set([...before, item.id])));
      return say({ words: answer.message, failed: true });
    }
    if (dismissed) {
      last.current.push(item);
      say({ words: `Dismissed “${item.title}”`, takeBack: () => void set(item, false) });
    } else {
      last.current = last.current.filter(({ id }) => id !== item.id);
      // It may be on another page by now.
      router.refresh();
    }
  }

  useDeskKeys(inboxKeys, (command: InboxCommand) => {
    const place = here();
    if (command.kind === "next") goTo(place + 1);
    else if (command.kind === "previous") goTo(place - 1);
    else if (command.kind === "dismiss") {
      const item = shown[place];
      if (!item) return false;
      void set(item, true);
    } else {
      const item = last.current.at(-1);
      if (!item) return false;
      void set(item, false);
      say({ words: `Taken back: “${item.title}”` });
    }
    return true;
  });

  return (
    <>
      <ul ref={list} aria-label="What came in">
        {shown.map((item) => (
          <InboxRow
            key={item.id}
            item={item}
            now={at}
            act={
              <button
                className={buttonLook("plain", "quiet")}
                type="button"
                onClick={() => void set(item, true)}
              >
                Dismiss<span className="sr-only"> {item.title}</span>
              </button>
            }
          />
        ))}
      </ul>
      {shown.length === 0 ? (
        <p className="py-6">
          All of this page is decided.{" "}
          <button className={buttonLook("plain", "quiet")} type="button" onClick={() => router.refresh()}>
            Look for more
          </button>
        </p>
      ) : null}
    </>
  );
}

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...ids].filter((each) => each !== id));
