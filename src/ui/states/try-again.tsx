"use client";

import { buttonLook } from "../button-look";

/** Loads the address that the reader sees again, filters and all. */
export function TryAgain() {
  return (
    <button
      className={`${buttonLook("primary")} noscript:hidden`}
      type="button"
      onClick={() => window.location.reload()}
    >
      Try again
    </button>
  );
}
