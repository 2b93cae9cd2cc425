import { asOfText } from "@/domain/time/as-of-text";
import { Icon } from "../lines/icon";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { AccountMenu } from "./account-menu";
import { BrandBar } from "./brand-bar";
import { DeskLink } from "./desk-link";
import { iconButton } from "./icon-button";
import { SearchKey } from "./search-key";
import { type Section, SectionLinks } from "./section-links";
import { inLine, inMenu, type SectionLook } from "./section-look";
import { ThemeSwitch } from "./theme-switch";

/** The top of every page. `search` is false on the timeline, which has a field of its own. */
export function Masthead(props: { section: Section | null; asOf: AsOf; search: boolean; wide?: boolean }) {
  const { section, asOf, search, wide = false } = props;
  return (
    <BrandBar
      link={Link}
      home={href("/", { asOf })}
      sections={<Sections section={section} asOf={asOf} look={inLine} />}
      wide={wide}
    >
      <div className="ml-auto flex items-center gap-1 lg:gap-3 print:hidden">
        {search ? <QuickSearch asOf={asOf} /> : null}
        <ThemeSwitch />
        <AccountMenu />
        <details className="lg:hidden">
          <summary className={`${iconButton} no-marker`} aria-label="Menu">
            <Icon name="menu" className="size-4" />
          </summary>
          <nav aria-label="Menu">
            <ul className="absolute inset-x-0 top-14 z-10 border-t border-b border-t-hair border-b-ink bg-paper py-2">
              <Sections section={section} asOf={asOf} look={inMenu} />
            </ul>
          </nav>
        </details>
      </div>
      <SearchKey />
    </BrandBar>
  );
}

function Sections({ section, asOf, look }: { section: Section | null; asOf: AsOf; look: SectionLook }) {
  return (
    <>
      <SectionLinks section={section} asOf={asOf} look={look} link={Link} />
      <DeskLink current={section === "desk"} look={look} />
    </>
  );
}

function QuickSearch({ asOf }: { asOf: AsOf }) {
  return (
    <search>
      <form className="relative flex items-center border-b border-line max-lg:hidden" action="/">
        <label className="sr-only" htmlFor="quick">
          Search claims
        </label>
        <Icon name="search" className="size-3 text-ink-3" />
        <input
          className="h-8 w-52 border-0 bg-transparent px-2 text-sm/6 outline-offset-4"
          id="quick"
          name="q"
          type="search"
          placeholder="Search claims"
          autoComplete="off"
        />
        {asOf ? <input type="hidden" name="asOf" value={asOfText(asOf)} /> : null}
        <kbd className="ml-auto noscript:hidden">/</kbd>
      </form>
    </search>
  );
}
