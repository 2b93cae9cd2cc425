import type { ReactNode } from "react";
import type { Role } from "@/domain/access/role";
import { Link } from "../link";
import { Shell } from "../shell";
import { DeskNav } from "./desk-nav";

/** The frame of a page of the desk: what readers' pages have, and under it the way to the desk's own pages. */
export function DeskShell(props: {
  role: Role;
  /** How many publications wait for a chief. */
  waiting: number;
  /** The way to the list of keys. */
  keys?: ReactNode;
  children: ReactNode;
}) {
  const { role, waiting, keys, children } = props;
  return (
    <Shell section="desk" asOf={null} here={null} className="wrap dp">
      <nav className="dpnav" aria-label="Desk">
        <DeskNav role={role} waiting={waiting} />
        <div className="dpnav__act">
          {keys}
          <Link className="btn btn--quiet" href="/desk/articles/new" aria-keyshortcuts="n">
            New article <kbd>N</kbd>
          </Link>
        </div>
      </nav>
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
    <header className="dphead">
      <div>
        {props.kicker ? <p className="kicker">{props.kicker}</p> : null}
        <h1 tabIndex={-1} dir="auto">
          {props.title}
        </h1>
        {props.note ? <div className="dphead__note">{props.note}</div> : null}
      </div>
      {props.children ? <div className="dphead__act">{props.children}</div> : null}
    </header>
  );
}
