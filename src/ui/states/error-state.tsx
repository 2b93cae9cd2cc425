import type { ReactNode } from "react";
import { buttonLook } from "../button-look";
import { StateActions, StatePage, StateText } from "./state-page";

/** Something broke on our side. `reference` finds it again in our log; `children` is the way to try again. */
export function ErrorState({ reference, children }: { reference: string | null; children: ReactNode }) {
  return (
    <StatePage title="This page did not load" alert>
      <StateText>
        Something went wrong on our side. Load the page again to try: your filters are kept in the address.
      </StateText>
      <StateActions>
        {children}
        <a className={buttonLook()} href="/stories">
          See all stories
        </a>
      </StateActions>
      {reference ? (
        <p className="mt-6 max-w-136 text-sm/6 text-ink-3">
          Reference <span className="font-mono text-[0.92em] wrap-anywhere">{reference}</span>
        </p>
      ) : null}
    </StatePage>
  );
}

export function DrawAgain({ again }: { again: () => void }) {
  return (
    <button className={buttonLook("primary")} type="button" onClick={again}>
      Try again
    </button>
  );
}
