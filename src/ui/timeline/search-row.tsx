import Form from "next/form";
import type { Respelling } from "@/domain/pages";
import { readQueryText } from "@/domain/timeline/query-text";
import { Icon } from "../lines/icon";
import { Link } from "../link";
import { asOfText } from "../links";
import { asSought, attributionsHref, exportHref, type TimelineAddress, timelineHref } from "./address";
import type { Chip } from "./chips";
import { SaveSearch, type Saving } from "./save-search";
import { SearchField } from "./search-field";
import { SendOnChange } from "./send-on-change";

/** The one form of the timeline: facets and dates elsewhere on the page belong to it by this id. */
export const filterForm = "filters";

const shortcuts = ["hedge:reportedly", "is:no-comment", "status:confirmed after:2016"];

/** The search field with the filters that are set. Without a script, Enter sends it like any form. */
export function SearchRow(props: {
  address: TimelineAddress;
  chips: Chip[];
  describedBy: string | undefined;
  respelled: readonly Respelling[];
  saving: Saving;
}) {
  const { address, chips, describedBy, respelled, saving } = props;
  const { terms, rest } = readQueryText(address.q);
  // A file has no place to tell of other spellings: it holds what the page shows.
  const files = filesOf({ ...address, q: asSought(address.q, respelled) });
  return (
    <>
      <search className="searchrow relative" aria-label="Search the timeline">
        <Form className="search" id={filterForm} action="/" scroll={false}>
          <label className="vh" htmlFor="q">
            Search claims
          </label>
          <div className="search__field">
            <Icon name="search" />
            {chips.length > 0 ? <Chips chips={chips} /> : null}
            <SearchField typed={rest} address={timelineHref(address)} describedBy={describedBy} />
            <kbd className="needs-script">/</kbd>
          </div>
          {address.asOf ? <input type="hidden" name="asOf" value={asOfText(address.asOf)} /> : null}
          {terms.map(({ text }) => (
            <input key={text} type="hidden" name="q" value={text} />
          ))}
          {address.density === "compact" ? <input type="hidden" name="density" value="compact" /> : null}
          {address.sort === "newest" ? null : <input type="hidden" name="sort" value={address.sort} />}
        </Form>
        <SendOnChange form={filterForm} />
        <div className="searchrow__links">
          <SaveSearch saving={saving} address={address} chips={chips} />
        </div>
      </search>
      <div className="belowsearch">
        <p className="tryrow">
          <span>Try</span>
          {shortcuts.map((query) => (
            <Link className="mono" key={query} href={`/?q=${encodeURIComponent(query)}`}>
              <QueryWords query={query} />
            </Link>
          ))}
        </p>
        <p className="takeaway">
          <span>Take away</span>
          {files.map(({ name, address }) => (
            <a key={name} href={address} download>
              {name}
            </a>
          ))}
        </p>
      </div>
    </>
  );
}

function filesOf(search: TimelineAddress): { name: string; address: string }[] {
  const files = {
    Excel: exportHref(search, "xlsx"),
    CSV: exportHref(search, "csv"),
    "JSON lines": exportHref(search, "jsonl"),
    "Who says what, Excel": attributionsHref(search, "xlsx"),
    "Who says what, CSV": attributionsHref(search, "csv"),
  };
  return Object.entries(files).flatMap(([name, address]) => (address === null ? [] : [{ name, address }]));
}

function Chips({ chips }: { chips: Chip[] }) {
  return (
    <ul className="qchips" aria-label="Filters that are set">
      {chips.map((chip) => (
        <li className="qchip" key={`${chip.name}:${chip.label}`}>
          <span className="mono">
            <b>{chip.name}:</b>
            <bdi>{chip.label}</bdi>
          </span>
          <Link href={chip.without} scroll={false} aria-label={`Remove ${chip.name} ${chip.label}`}>
            <Icon name="close" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Query syntax as the machine reads it: the field pale, its value plain. */
export function QueryWords({ query }: { query: string }) {
  return query.split(/\s(?=\w+:)/).map((term, index) => {
    const colon = term.indexOf(":") + 1;
    return (
      <span key={term}>
        {index > 0 ? " " : ""}
        <b>{term.slice(0, colon)}</b>
        {term.slice(colon)}
      </span>
    );
  });
}
