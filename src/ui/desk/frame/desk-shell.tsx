import type { ReactNode } from "react";
import type { Role } from "@/domain/access/role";
import { buttonLook } from "../../button-look";
import { Link } from "../../link";
import { Shell } from "../../shell";
import { DeskNav, type Waiting } from "./desk-nav";
import { NeedsScript } from "./needs-script";

/** The frame of a page of the desk: what readers' pages have, and under it the way to the desk's own pages. */
export function DeskShell(props: {
  role: Role;
  waiting: Waiting;
  /** The way to the list of keys. */
  keys?: ReactNode;
  children: ReactNode;
}) {
  const { role, waiting, keys, children } = props;
  return (
    <Shell section="desk" asOf={null} here={null} className="flex flex-col pb-16 has-[>[data-foot]]:pb-0">
      <nav
        className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-hair py-3"
        aria-label="Desk"
      >
        <DeskNav role={role} waiting={waiting} />
        <div className="flex flex-wrap gap-2">
          {keys}
          <Link className={buttonLook("plain", "quiet")} href="/desk/articles/new" aria-keyshortcuts="n">
            New article <kbd>N</kbd>
          </Link>
        </div>
      </nav>
      <NeedsScript />
      {children}
    </Shell>
  );
}

/** The head of a page of the desk: what it is about, a line on it, and what can be done with all of it. */
export function DeskHead(props: {
  kicker?: ReactNode;
  title: ReactNode;
  note?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4 py-8">
      <div className="min-w-0 grow basis-96">
        {props.kicker ? (
          <p className="mb-1 flex text-sm font-semibold [&_a]:text-ink-2 [&_a]:decoration-transparent flex-wrap gap-x-4 gap-y-1">
            {props.kicker}
          </p>
        ) : null}
        <h1 className="max-w-184 font-serif text-2xl font-semibold tracking-display" tabIndex={-1} dir="auto">
          {props.title}
        </h1>
        {props.note ? <div className="mt-1 text-sm text-ink-2">{props.note}</div> : null}
      </div>
      {props.children ? (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm/6">{props.children}</div>
      ) : null}
    </header>
  );
}
