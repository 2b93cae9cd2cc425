import type { ReactNode } from "react";

/** Changes beside each other, in the letters of claims. */
export function ChangeList({ look, children }: { look: string; children: ReactNode }) {
  return <ol className={`grid font-serif text-md ${look}`}>{children}</ol>;
}
