import type { ReactNode } from "react";

/** The ways on from a part of a list: buttons, and beside them how much is shown. Not on paper. */
export function PagerRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav
      className="flex flex-wrap items-center gap-4 pt-2 text-sm/6 lg:pl-28 print:hidden"
      aria-label={label}
    >
      {children}
    </nav>
  );
}
