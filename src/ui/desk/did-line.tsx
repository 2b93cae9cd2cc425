"use client";

import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

/** What was just done, and the way to take it back where there is one. */
export type Did = { words: string; takeBack?: () => void; failed?: boolean };

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
  const [did, setDid] = useState<Did | null>(null);
  const say = useCallback((next: Did | null) => setDid(next), []);
  return (
    <Saying value={say}>
      {children}
      <div className={did?.failed ? "did did--bad" : "did"} data-empty={did === null || undefined}>
        <p role="status">{did?.words}</p>
        {did?.takeBack ? (
          <button
            className="btn btn--quiet"
            type="button"
            onClick={() => {
              did.takeBack?.();
              setDid({ words: `Taken back: ${did.words}` });
            }}
          >
            Take back
          </button>
        ) : null}
        {did ? (
          <button className="btn btn--quiet" type="button" onClick={() => setDid(null)}>
            Close
          </button>
        ) : null}
      </div>
    </Saying>
  );
}
