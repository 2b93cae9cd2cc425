import type { ReactNode } from "react";

/** Two columns of a page of the desk, under one another where they have no room. */
export function DeskColumns({ children }: { children: ReactNode }) {
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:items-start lg:gap-14">
      {children}
    </div>
  );
}
