import type { ComponentProps } from "react";

// The rows of every list of the desk: what there is, and under it a line on where it stands.

/** One row. */
export function WorkRow({ className = "", ...row }: ComponentProps<"li">) {
  return <li className={`border-b border-hair py-3 ${className}`} {...row} />;
}

/** What a row is about, as a link to it. */
export function WorkTitle({ large = false, ...title }: ComponentProps<"p"> & { large?: boolean }) {
  return (
    <p
      className={`font-serif font-semibold [&_a]:decoration-transparent [&_a:hover]:decoration-current ${large ? "text-lg" : "text-md"}`}
      {...title}
    />
  );
}

/** Where it stands. */
export function WorkNote(note: ComponentProps<"p">) {
  return <p className="text-ink-3 text-sm" {...note} />;
}
