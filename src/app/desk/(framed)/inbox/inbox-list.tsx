"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { InboxItem } from "@/domain/feeds/feed-lines";
import { type InboxCommand, inboxKeys } from "@/domain/feeds/inbox-keys";
import { buttonLook } from "@/ui/button-look";
import { useSay } from "@/ui/desk/frame/toast";
import { InboxRow } from "@/ui/desk/incoming/inbox-row";
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

  /** One after another: what is taken back at once is sent after what it takes back. */
  const sent = useRef<Promise<unknown>>(Promise.resolve());
  async function set(item: InboxItem, dismissed: boolean) {
    const { id, title } = item;
    const place = here();
    const show = (isShown: boolean) => {
      setGone((before) => new Set([...[...before].filter((each) => each !== id), ...(isShown ? [] : [id])]));
      last.current = [...last.current.filter((each) => each.id !== id), ...(isShown ? [] : [item])];
    };
    // Whoever works by keys goes on with the next, or with the one before where it was the last.
    if (dismissed && place !== -1) goTo(place === links().length - 1 ? place - 1 : place + 1);
    show(!dismissed);
    if (dismissed) {
      say({ words: `Dismissed “${title}”`, takeBack: () => void set(item, false) });
    }
    const words = `${dismissed ? "Dismiss" : "Put back"} “${title}”`;
    const answer = sent.current.then(() =>
      send("dismiss-item", { item: id, dismissed }, { words, lanes: [] }),
    );
    sent.current = answer;
    const answered = await answer;
    if (!answered.ok) {
      show(dismissed);
      say({ words: answered.message, failed: true });
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
