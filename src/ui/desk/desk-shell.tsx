import type { ReactNode } from "react";
import { may } from "@/domain/access/may";
import type { Role } from "@/domain/access/role";
import { Link } from "../link";
import { Shell } from "../shell";

export type DeskSection = "work" | "stories" | "entities" | "publications" | "settings";

const sections: { section: DeskSection; path: string; label: string; chief?: true }[] = [
  { section: "work", path: "/desk", label: "In work" },
  { section: "stories", path: "/desk/stories", label: "Stories" },
  { section: "entities", path: "/desk/entities", label: "People and organizations" },
  { section: "publications", path: "/desk/publications", label: "Publications" },
  { section: "settings", path: "/desk/settings", label: "Settings", chief: true },
];

/**
 * The frame of a page of the desk: what readers' pages have, and under it the way to the desk's own pages. `foot` stays
 * at the lower edge: where the work stands.
 */
export function DeskShell(props: {
  section: DeskSection | null;
  role: Role;
  /** The way to the list of keys. */
  keys?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const { section, role, keys, foot, children } = props;
  return (
    <Shell section="desk" asOf={null} here={null} className="dp">
      <nav className="dpnav" aria-label="Desk">
        <ul>
          {sections
            .filter(({ chief }) => !chief || may(role, "chief"))
            .map((one) => (
              <li key={one.section}>
                <Link href={one.path} aria-current={one.section === section ? "page" : undefined}>
                  {one.label}
                </Link>
              </li>
            ))}
        </ul>
        <div className="dpnav__act">
          {keys}
          <Link className="btn btn--quiet" href="/desk/articles/new" aria-keyshortcuts="n">
            New article <kbd>N</kbd>
          </Link>
        </div>
      </nav>
      {children}
      {foot ? <div className="dpfoot">{foot}</div> : null}
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
        <h1 tabIndex={-1}>{props.title}</h1>
        {props.note ? <div className="dphead__note">{props.note}</div> : null}
      </div>
      {props.children ? <div className="dphead__act">{props.children}</div> : null}
    </header>
  );
}
