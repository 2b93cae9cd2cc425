import { TryAgain } from "./try-again";

/** The way to load a page again that is not there just now, with scripts and without. */
export function LoadAgain() {
  return (
    <>
      <p className="state__act needs-script">
        <TryAgain />
      </p>
      <noscript>
        <p>Load the page again to try.</p>
      </noscript>
    </>
  );
}
