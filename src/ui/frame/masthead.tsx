import { Icon } from "../lines/icon";
import { Link } from "../link";
import { type AsOf, asOfText, href } from "../links";
import { AccountMenu } from "./account-menu";
import { DeskLink } from "./desk-link";
import { SearchKey } from "./search-key";
import { ThemeSwitch } from "./theme-switch";

export type Section = "timeline" | "stories" | "people" | "organizations" | "desk";

const sections: { section: Section; path: string; label: string }[] = [
  { section: "timeline", path: "/", label: "Timeline" },
  { section: "stories", path: "/stories", label: "Stories" },
  { section: "people", path: "/people", label: "People" },
  { section: "organizations", path: "/organizations", label: "Organizations" },
];

/** The top of every page. `search` is false on the timeline, which has a field of its own. */
export function Masthead({
  section,
  asOf,
  search,
}: {
  section: Section | null;
  asOf: AsOf;
  search: boolean;
}) {
  return (
    <header className="masthead">
      <div className="masthead__in">
        <Link className="brand" href={href("/", { asOf })}>
          Reportedly
        </Link>
        <nav className="nav" aria-label="Main">
          <SectionLinks section={section} asOf={asOf} />
        </nav>
        <div className="masthead__tools">
          {search ? <QuickSearch asOf={asOf} /> : null}
          <ThemeSwitch />
          <AccountMenu />
          <details className="menu">
            <summary className="iconbtn" aria-label="Menu">
              <Icon name="menu" />
            </summary>
            <nav aria-label="Menu">
              <SectionLinks section={section} asOf={asOf} />
            </nav>
          </details>
        </div>
      </div>
      <div className="certline" aria-hidden="true">
        <i />
      </div>
      <SearchKey />
    </header>
  );
}

function SectionLinks({ section, asOf }: { section: Section | null; asOf: AsOf }) {
  return (
    <ul>
      {sections.map((one) => (
        <li key={one.section}>
          <Link href={href(one.path, { asOf })} aria-current={one.section === section ? "page" : undefined}>
            {one.label}
          </Link>
        </li>
      ))}
      <DeskLink current={section === "desk"} />
    </ul>
  );
}

function QuickSearch({ asOf }: { asOf: AsOf }) {
  return (
    <search>
      <form className="quick" action="/">
        <label className="vh" htmlFor="quick">
          Search claims
        </label>
        <Icon name="search" />
        <input id="quick" name="q" type="search" placeholder="Search claims" autoComplete="off" />
        {asOf ? <input type="hidden" name="asOf" value={asOfText(asOf)} /> : null}
        <kbd className="needs-script">/</kbd>
      </form>
    </search>
  );
}
