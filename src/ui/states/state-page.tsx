import type { ReactNode } from "react";

/** What stands on a page that has nothing else to show. It has no status line: it says nothing about the world. */
export function StatePage(props: { title: string; alert?: boolean; children: ReactNode }) {
  return (
    <section className="state" role={props.alert ? "alert" : undefined} aria-labelledby="state-h">
      <h1 id="state-h">{props.title}</h1>
      {props.children}
    </section>
  );
}
