"use client";

import { type ReactNode, useState } from "react";

/** A line that opens to its fields, and stays as whoever works with it left it, whatever changes inside. */
export function Fold(props: { summary: ReactNode; opens: boolean; children: ReactNode }) {
  const [isOpen, setOpen] = useState(props.opens);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      {props.summary}
      {isOpen ? props.children : null}
    </details>
  );
}
