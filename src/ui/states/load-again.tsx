import { StateActions, StateText } from "./state-page";
import { TryAgain } from "./try-again";

/** The way to load a page again that is not there just now, with scripts and without. */
export function LoadAgain() {
  return (
    <>
      <StateActions className="noscript:hidden">
        <TryAgain />
      </StateActions>
      <noscript>
        <StateText>Load the page again to try.</StateText>
      </noscript>
    </>
  );
}
