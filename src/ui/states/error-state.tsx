import type { ReactNode } from "react";
import { StatePage } from "./state-page";

/** Something broke on our side. `reference` finds it again in our log; `children` is the way to try again. */
export function ErrorState({ reference, children }: { reference: string | null; children: ReactNode }) {
  return (
    <StatePage title="This page did not load" alert>
      <p>
        Something went wrong on our side. Load the page again to try: your filters are kept in the address.
      </p>
      <div className="state__act">
        {children}
        <a className="btn" href="/stories">
          See all stories
        </a>
      </div>
      {reference ? (
        <p className="dim">
          Reference <span className="mono">{reference}</span>
        </p>
      ) : null}
    </StatePage>
  );
}

export function DrawAgain({ again }: { again: () => void }) {
  return (
    <button className="btn btn--primary" type="button" onClick={again}>
      Try again
    </button>
  );
}
