import type { ReactNode } from "react";

/** What a page is about, between masthead and footer. `className` takes the place of the room that is left below it. */
export function Main({
  busy,
  className = "pb-24",
  children,
}: {
  busy?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <main id="main" className={`frame w-full ${className}`} aria-busy={busy}>
      {children}
    </main>
  );
}
