"use client";

/** Loads the address that the reader sees again, filters and all. */
export function TryAgain() {
  return (
    <p className="state__act needs-script">
      <button className="btn btn--primary" type="button" onClick={() => window.location.reload()}>
        Try again
      </button>
    </p>
  );
}
