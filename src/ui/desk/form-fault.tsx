import type { ReactNode } from "react";

/** What is wrong with a form as a whole, said at once; nothing where nothing is. */
export function FormFault({ children }: { children: ReactNode }) {
  return children ? (
    <p className="f__e" role="alert">
      {children}
    </p>
  ) : null;
}
