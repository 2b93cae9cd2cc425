import type { ReactNode } from "react";

/** The narrow column beside what a page is about; below it on a phone. */
export function Rail({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-w-0 content-start gap-10 max-lg:mt-10" data-tip-left>
      {children}
    </div>
  );
}
