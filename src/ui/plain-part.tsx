import type { ReactNode } from "react";

/** A small part of a page under a thin line: a heading in the words of a label, and a list. */
export function PlainPart(props: {
  id: string;
  title: string;
  /** The room above it, and below where there is some. */
  room?: string;
  children: ReactNode;
}) {
  const { id, title, room = "mt-5", children } = props;
  return (
    <section className={`${room} max-w-read border-t border-hair pt-3`} aria-labelledby={id}>
      <h2 className="text-sm tracking-label" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
