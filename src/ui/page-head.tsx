import type { ReactNode } from "react";

/** The head of a page that is a list: its name, and beside it how much there is. `children` is what is said there. */
export function PageHead(props: { title: string; told?: boolean; children: ReactNode }) {
  const { title, told = false, children } = props;
  return (
    <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 pt-6 pb-4 lg:pt-9 lg:pb-5">
      <h1 className="font-serif text-2xl tracking-display">{title}</h1>
      <p className="text-ink-3" role={told ? "status" : undefined}>
        {children}
      </p>
    </div>
  );
}
