import type { ReactNode } from "react";

/** Changes beside each other, in the letters of claims. */
export function ChangeList(props: { look: string; label?: string; children: ReactNode }) {
  return (
    <ol className={`grid font-serif text-md ${props.look}`} aria-label={props.label}>
      {props.children}
    </ol>
  );
}
