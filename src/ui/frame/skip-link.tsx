import type { ReactNode } from "react";

/** The way past what stands before the thing itself: shown to whoever comes to it by key. */
export function SkipLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a className="absolute -top-25 left-4 z-20 bg-action px-4 py-2 text-action-ink focus:top-2" href={to}>
      {children}
    </a>
  );
}
