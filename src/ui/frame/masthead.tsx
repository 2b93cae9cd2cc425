import { Icon } from "../lines/icon";
import { Link } from "../link";
import { type AsOf, asOfText, href } from "../links";
import { AccountMenu } from "./account-menu";
import { DeskLink } from "./desk-link";
import { SearchKey } from "./search-key";
import { type Section, SectionLinks } from "./section-links";
import { ThemeSwitch } from "./theme-switch";

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
          <Sections section={section} asOf={asOf} />
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
              <Sections section={section} asOf={asOf} />
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

function Sections({ section, asOf }: { section: Section | null; asOf: AsOf }) {
  return (
    <ul>
      <SectionLinks section={section} asOf={asOf} />
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
