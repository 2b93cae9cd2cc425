import { Shell } from "../shell";
import { StatePage } from "./state-page";

/** Something broke on our side. `reference` finds it again in our log; nothing else of the inside is shown. */
export function ErrorView({ reference, again }: { reference: string | null; again: () => void }) {
  return (
    <Shell section={null} asOf={null} here="/">
      <ErrorState reference={reference} again={again} />
    </Shell>
  );
}

export function ErrorState({ reference, again }: { reference: string | null; again: () => void }) {
  return (
    <StatePage title="This page did not load" alert>
      <p>Something went wrong on our side. Your filters are kept in the address.</p>
      <p className="state__act">
        <button className="btn btn--primary" type="button" onClick={again}>
          Try again
        </button>
        <a className="btn" href="/stories">
          See all stories
        </a>
      </p>
      {reference ? (
        <p className="dim">
          Reference <span className="mono">{reference}</span>
        </p>
      ) : null}
    </StatePage>
  );
}
