"use client";

import { button } from "../button";

/** Loads the address that the reader sees again, filters and all. */
export function TryAgain() {
  return (
    <button
      className={`${button("primary")} noscript:hidden`}
      type="button"
      onClick={() => window.location.reload()}
    >
      Try again
    </button>
  );
}
