import type { ReactNode } from "react";

/** Rows under each other with a line between them: a name, what is said of it, and at the right what stands beside it. */
export function RowList({ className = "", children }: { className?: string; children: ReactNode }) {
  return <ul className={className}>{children}</ul>;
}

export function Row({
  id,
  beside = null,
  children,
}: {
  id?: string;
  beside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li
      className="flex items-start justify-between gap-4 border-b border-hair py-3 first:pt-0 last:border-b-0"
      id={id}
    >
      <div className="min-w-0">{children}</div>
      {beside === null ? null : (
        <p className="max-w-1/2 shrink-0 text-right text-sm/5.5 text-ink-2 tabular-nums" data-tip-left>
          {beside}
        </p>
      )}
    </li>
  );
}

/** How the name of a row looks, and a link that it is. */
export const rowName = "font-serif text-md/5.5 font-semibold wrap-anywhere pale-link";

export function RowNote({ children }: { children: ReactNode }) {
  return <p className="text-sm text-ink-3">{children}</p>;
}
