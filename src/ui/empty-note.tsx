import type { ReactNode } from "react";

/** What stands where nothing is: in the words of the record, pale. */
export function EmptyNote({ className = "", children }: { className?: string; children: ReactNode }) {
  return <p className={`font-serif text-md text-ink-3 ${className}`}>{children}</p>;
}
