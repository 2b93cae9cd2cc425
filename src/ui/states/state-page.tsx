import type { ReactNode } from "react";

/** What stands on a page that has nothing else to show. It has no status line: it says nothing about the world. */
export function StatePage(props: { title: string; alert?: boolean; children: ReactNode }) {
  return (
    <section className={statePart} role={props.alert ? "alert" : undefined} aria-labelledby="state-h">
      <h1 className={stateTitle} id="state-h">
        {props.title}
      </h1>
      {props.children}
    </section>
  );
}

/** The same as a part of a page that has more. */
export function StatePart({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={`in-aria-busy:opacity-50 ${statePart}`} aria-labelledby="nothing">
      <h2 className={stateTitle} id="nothing">
        {title}
      </h2>
      {children}
    </section>
  );
}

export function StateText({ children }: { children: ReactNode }) {
  return <p className="mt-3 max-w-136">{children}</p>;
}

/** What can be done. */
export function StateActions({ className = "", children }: { className?: string; children: ReactNode }) {
  return <div className={`mt-6 flex max-w-136 flex-wrap gap-2 ${className}`}>{children}</div>;
}

/** A list in it, as of the filters that can be dropped. */
export const stateList = "mt-4 max-w-104";
export const stateListItem = "flex justify-between border-b border-hair py-2";

const statePart = "max-w-read pt-8 pb-10 lg:pt-16";
export const stateTitle = "font-serif text-2xl font-[560] tracking-display";
