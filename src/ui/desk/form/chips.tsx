import type { ReactNode } from "react";
import { IconButton } from "../frame/icon-button";

/** What was chosen, beside one another. */
export function Chips({ children }: { children: ReactNode }) {
  return <ul className="mb-2 flex flex-wrap gap-1.5">{children}</ul>;
}

/** One of them, with the way out. */
export function Chip(props: {
  name: string;
  takeOut: () => void;
  /** What is to be seen of it, such as that the words do not name it. */
  mark?: string | null;
  children: ReactNode;
}) {
  return (
    <li className="inline-flex min-h-7.5 items-center rounded-xs border border-hair bg-sunk pl-2.5 text-sm/[inherit]">
      {props.children}
      {props.mark ? <span className="ms-2 text-ink-3">{props.mark}</span> : null}
      <IconButton icon="close" aria-label={`Take out ${props.name}`} onClick={props.takeOut} />
    </li>
  );
}
