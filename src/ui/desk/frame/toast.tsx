"use client";

import { usePathname } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { buttonLook } from "../../button-look";

/** What was just done, the way to take it back where there is one, and the page that it leads to where it leads on. */
export type Did = { words: string; takeBack?: () => void; failed?: boolean; leadsTo?: string };

const Saying = createContext<(did: Did | null) => void>(() => undefined);

/** Says what was just done. */
export function useSay(): (did: Did | null) => void {
  return useContext(Saying);
}

/**
 * Says, under a page, what was done last, to those who look and those who listen, with a button that takes it back.
 * There from the start, because a region that comes together with its words is not read out.
 */
export function DidProvider({ children }: { children: ReactNode }) {
  const here = usePathname();
  const [did, setDid] = useState<Did | null>(null);
  const [page, setPage] = useState(here);
  // What was done on one page is not said on the next, but where it led there.
  if (page !== here) {
    setPage(here);
    if (did?.leadsTo !== here) setDid(null);
  }
  const line = useRef<HTMLDivElement>(null);
  const say = useCallback((next: Did | null) => {
    const held = document.activeElement;
    setDid(next);
    // What was taken out takes the focus with it: whoever works by keys goes on from the way back.
    requestAnimationFrame(() => {
      if (next && isGone(held)) line.current?.querySelector("button")?.focus();
    });
  }, []);
  function close() {
    setDid(null);
    document.querySelector<HTMLElement>("#main h1")?.focus();
  }

  return (
    <Saying value={say}>
      {children}
      <div
        ref={line}
        className={`fixed right-4 bottom-14 z-6 flex max-w-[min(34rem,100vw-2rem)] flex-wrap items-center gap-x-4 gap-y-2 rounded-xs bg-paper text-sm ${did === null ? "" : "border border-ink px-4 py-2.5"} ${did?.failed ? "border-l-4 border-l-refuted-line" : ""}`}
      >
        <p className="grow basis-32" role="status">
          {did?.words}
        </p>
        {did?.takeBack ? (
          <button
            className={buttonLook("plain", "quiet")}
            type="button"
            onClick={() => {
              did.takeBack?.();
              say({ words: `Taken back: ${did.words}` });
            }}
          >
            Take back
          </button>
        ) : null}
        {did ? (
          <button className={buttonLook("plain", "quiet")} type="button" onClick={close}>
            Close
          </button>
        ) : null}
      </div>
    </Saying>
  );
}

/** Whether what had the focus can have it no more. A button that is out of use has lost it as well. */
function isGone(held: Element | null): boolean {
  if (held === null || held === document.body) return false;
  return !held.isConnected || (held instanceof HTMLButtonElement && held.disabled);
}
