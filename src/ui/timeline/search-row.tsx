import Form from "next/form";
import type { Respelling } from "@/domain/pages";
import { asOfText } from "@/domain/time/as-of-text";
import { readQueryText } from "@/domain/timeline/query-text";
import { Follow } from "../changes/follow";
import { Icon } from "../lines/icon";
import { Link } from "../link";
import { href } from "../links";
import { asSought, attributionsHref, exportHref, type TimelineAddress, timelineHref } from "./address";
import type { Chip } from "./chips";
import { SaveSearch, type Saving } from "./save-search";
import { SearchField } from "./search-field";
import { SendOnChange } from "./send-on-change";

/** The one form of the timeline: facets and dates elsewhere on the page belong to it by this id. */
export const filterForm = "filters";

const shortcuts = ["hedge:reportedly", "is:no-comment", "status:confirmed after:2016"];

const shortLinks = "mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm/6 text-ink-3";
const shortLink = "whitespace-nowrap text-ink-2";

/** What of the address can be followed, and whether by e-mail. */
export type Following = { path: string; byMail: boolean };

/** The search field with the filters that are set. Without a script, Enter sends it like any form. */
export function SearchRow(props: {
  address: TimelineAddress;
  chips: Chip[];
  describedBy: string | undefined;
  respelled: readonly Respelling[];
  saving: Saving;
  following: Following;
}) {
  const { address, chips, describedBy, respelled, saving, following } = props;
  const { terms, rest } = readQueryText(address.q);
  // A file has no place to tell of other spellings: it holds what the page shows.
  const files = filesOf({ ...address, q: asSought(address.q, respelled) });
  return (
    <>
      <search
        className="relative flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden"
        aria-label="Search the timeline"
      >
        <Form className="min-w-0 flex-[1_1_30rem]" id={filterForm} action="/" scroll={false}>
          <label className="sr-only" htmlFor="q">
            Search claims
          </label>
          <div
            className="relative flex min-h-12 flex-wrap items-center gap-2.5 rounded-xs border-[1.5px] border-ink bg-raised px-3 py-1.5 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus"
            data-search-field
          >
            <Icon name="search" className="size-3.75" />
            {chips.length > 0 ? <Chips chips={chips} /> : null}
            <SearchField typed={rest} address={timelineHref(address)} describedBy={describedBy} />
            <kbd className="max-lg:hidden noscript:hidden">/</kbd>
          </div>
          {address.asOf ? <input type="hidden" name="asOf" value={asOfText(address.asOf)} /> : null}
          {terms.map(({ text }) => (
            <input key={text} type="hidden" name="q" value={text} />
          ))}
          {address.density === "compact" ? <input type="hidden" name="density" value="compact" /> : null}
          {address.sort === "newest" ? null : <input type="hidden" name="sort" value={address.sort} />}
        </Form>
        <SendOnChange form={filterForm} />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm/6">
          <SaveSearch saving={saving} address={address} chips={chips} />
          <Follow {...following} atEnd />
        </div>
      </search>
      <div className="flex flex-wrap justify-between gap-x-6 print:hidden">
        <p className={shortLinks}>
          <span className="max-lg:hidden">Try</span>
          {shortcuts.map((query) => (
            <Link
              className={`font-mono text-[0.92em] max-lg:hidden ${shortLink}`}
              key={query}
              href={`/?q=${encodeURIComponent(query)}`}
            >
              <QueryWords query={query} />
            </Link>
          ))}
          <Link className={shortLink} href={href("/about/search", { asOf: address.asOf })}>
            What the search understands
          </Link>
        </p>
        <p className={shortLinks}>
          <span>Take away</span>
          {files.map(({ name, address }) => (
            <a className={shortLink} key={name} href={address} download>
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
    <ul className="flex flex-wrap gap-1.5 max-lg:contents" aria-label="Filters that are set">
      {chips.map((chip) => (
        <li
          className="inline-flex h-7.5 items-center rounded-xs border border-hair bg-sunk pl-2.5 text-sm/6"
          key={`${chip.name}:${chip.label}`}
        >
          <span className="inline-flex max-w-48 font-mono text-[0.92em]">
            <b className="font-medium text-ink-3">{chip.name}:</b>
            {/* A name that is too long is cut at its own end, wherever that is. */}
            <bdi className="overflow-hidden text-ellipsis whitespace-nowrap">{chip.label}</bdi>
          </span>
          <Link
            className="grid size-7 place-items-center text-ink-3 hover:text-ink"
            href={chip.without}
            scroll={false}
            aria-label={`Remove ${chip.name} ${chip.label}`}
          >
            <Icon name="close" className="size-2.5" />
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
        <b className="font-medium text-ink-3">{term.slice(0, colon)}</b>
        {term.slice(colon)}
      </span>
    );
  });
}
