import type { ReactNode } from "react";

/** The heading of a part of a page, over a line of ink. `count` stands beside it, pale. */
export function SectionHead(props: {
  id?: string;
  count?: ReactNode;
  /** How far the part begins below it. */
  below?: "mb-4" | "mb-5";
  /** -1 where a key leads to it. */
  tabIndex?: number;
  children: ReactNode;
}) {
  const { id, count = null, below = "mb-5", tabIndex, children } = props;
  return (
    <h2
      id={id}
      className={`${below} border-b border-ink pb-2 text-md tracking-[-0.005em]`}
      tabIndex={tabIndex}
    >
      {children}
      {count === null ? null : (
        <>
          {" "}
          <span className="text-ink-3 tabular-nums">{count}</span>
        </>
      )}
    </h2>
  );
}
