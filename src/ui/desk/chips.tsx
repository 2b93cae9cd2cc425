import type { ReactNode } from "react";
import { IconButton } from "./icon-button";

/** What was chosen, beside one another. */
export function Chips({ children }: { children: ReactNode }) {
  return <ul className="mb-2 flex flex-wrap gap-1.5">{children}</ul>;
}

/** One of them, with the way out. */
export function Chip(props: { name: string; takeOut: () => void; children: ReactNode }) {
  return (
    <li className="inline-flex min-h-7.5 items-center rounded-xs border border-hair bg-sunk pl-2.5 text-sm/[inherit]">
      {props.children}
      <IconButton icon="close" aria-label={`Take out ${props.name}`} onClick={props.takeOut} />
    </li>
  );
}
