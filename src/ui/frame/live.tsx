"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { liveFeed } from "@/domain/live/live-feed";
import { buttonLook } from "../button-look";

/** As many as a feed has entries: beyond that nobody counted. */
const mostCounted = 100;

/** In ms: nobody needs it while the page loads; and how long it is waited before another try, at first and at most. */
const wait = { start: 2_500, first: 5_000, most: 300_000 };

/**
 * Says when something changed on the page that is open, and shows it when asked to; by itself nothing moves. Draws nothing before,
 * nor on a page of an earlier day. `shownAt` (ISO) is the instant of the page with which the site was opened; one that
 * was gone on to is new when it asks. A page that nobody looks at keeps no connection, of which a browser has six.
 */
export function Live({ shownAt }: { shownAt: string }) {
  const path = usePathname();
  const search = useSearchParams().toString();
  const opened = useRef(`${path}?${search}`);
  const [count, setCount] = useState(0);
  // Told here and not by the server: a page that is given in place of another is drawn under an address of its own.
  const [isLive, setLive] = useState(false);

  useEffect(() => {
    setCount(0);
    const hasFeed = liveFeed(path, search) !== null;
    setLive(hasFeed);
    if (!hasFeed) return;
    const page = `${path}?${search}`;
    const since: { since?: string } = page === opened.current ? { since: shownAt } : {};
    return listen(`/live?${new URLSearchParams({ page, ...since })}`, setCount);
  }, [path, search, shownAt]);

  if (!isLive) return null;
  return (
    <aside aria-label="What changed meanwhile" className="print:hidden">
      <div
        className={
          count > 0
            ? "fixed inset-x-0 bottom-0 z-20 flex flex-wrap items-center justify-center gap-x-4 gap-y-2 border-t border-ink bg-paper px-4 py-3"
            : undefined
        }
      >
        <span role="status">{count > 0 ? `${countWords(count)} since this page was opened.` : null}</span>
        {count > 0 ? (
          <>
            <button className={buttonLook("primary")} type="button" onClick={() => location.reload()}>
              Show
            </button>
            <button className={buttonLook()} type="button" onClick={() => setCount(0)}>
              Later
            </button>
          </>
        ) : null}
      </div>
    </aside>
  );
}

function countWords(count: number): string {
  if (count === 1) return "1 change";
  return `${count}${count >= mostCounted ? " or more" : ""} changes`;
}

/** Answers what ends it. */
function listen(address: string, tell: (count: number) => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience = wait.first;
  const stop = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const start = () => {
    const own = new EventSource(address);
    source = own;
    own.onopen = () => {
      patience = wait.first;
    };
    own.onmessage = ({ data }) => tell(Number(data));
    // By itself a browser tries forever at one pace, or never again: so it is closed, and tried at ever longer intervals.
    own.onerror = () => {
      stop();
      timer = setTimeout(look, patience * (0.5 + Math.random()));
      patience = Math.min(patience * 2, wait.most);
    };
  };
  const look = () => {
    if (document.hidden) stop();
    else if (!source) start();
  };
  document.addEventListener("visibilitychange", look);
  timer = setTimeout(look, wait.start);
  return () => {
    document.removeEventListener("visibilitychange", look);
    stop();
  };
}
