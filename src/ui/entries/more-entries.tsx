import type { ReactNode } from "react";
import { Link } from "../link";

/** Leads on from the beginning of a long list to all of it. */
export function More({ to, children }: { to: string; children: ReactNode }) {
  return (
    <p className="mt-3 text-sm font-medium">
      <Link href={to}>{children}</Link>
    </p>
  );
}
