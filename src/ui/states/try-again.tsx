"use client";

/** Loads the address that the reader sees again, filters and all. */
export function TryAgain() {
  return (
    <button className="btn btn--primary needs-script" type="button" onClick={() => window.location.reload()}>
      Try again
    </button>
  );
}
