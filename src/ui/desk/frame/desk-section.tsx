import type { ReactNode } from "react";
import { SectionHead } from "../../section-head";

/** A part of a page of the desk under its own heading. `focusable` where a key leads to it. */
export function DeskSection(props: {
  /** What the section is known by on its page: the heading's id is made of it. */
  id: string;
  title: ReactNode;
  /** How many there are of what it lists. */
  count?: number;
  focusable?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const { id, title, count, focusable = false, className = "", children } = props;
  return (
    <section aria-labelledby={`${id}-h`} className={`mb-12 ${className}`}>
      <SectionHead id={`${id}-h`} count={count} below="mb-4" tabIndex={focusable ? -1 : undefined}>
        {title}
      </SectionHead>
      {children}
    </section>
  );
}
