import type { ReactNode } from "react";

/** A term and what it means, beside each other where there is room; in a list of them. */
export function TermRow({ id, term, children }: { id?: string; term: ReactNode; children: ReactNode }) {
  return (
    <div
      className="grid gap-x-8 gap-y-2 border-b border-hair py-4 lg:grid-cols-[14rem_minmax(0,40rem)]"
      id={id}
    >
      <dt className="font-serif text-md font-semibold">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
