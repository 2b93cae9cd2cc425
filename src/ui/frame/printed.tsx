"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import { asOfWords, dayWords } from "@/domain/time/date-words";
import { type AsOf, href } from "../links";

type Site = {
  /** The public address of the site, without a slash at its end; "" where it is not known. */
  url: string;
  /** The day on which the page was drawn, as YYYY-MM-DD. */
  today: string;
};

const SiteOf = createContext<Site>({ url: "", today: "" });

/** Around every page, by the layout: pages that are drawn in the browser alone, as when something broke, have none. */
export function SiteProvider({ site, children }: { site: Site; children: ReactNode }) {
  return <SiteOf value={site}>{children}</SiteOf>;
}

/** On paper alone: where the page stands, and what day it is of. A sheet without them cannot be found or weighed again. */
export function Printed({ asOf, here }: { asOf: AsOf; here: string }) {
  const { url, today } = useContext(SiteOf);
  // A page may stay open past midnight: the day is looked up once more before it is printed.
  const now = useSyncExternalStore(beforePrinting, dayHere, () => today);
  const day = asOf ? asOfWords(asOf) : dayOf(now);
  return (
    <p data-printed className="hidden px-4 pb-4 text-sm/6 wrap-anywhere print:block">
      {day ? `As known on ${day}. ` : null}
      {url ? `${url}${href(here, { asOf })}` : null}
    </p>
  );
}

function beforePrinting(tell: () => void): () => void {
  window.addEventListener("beforeprint", tell);
  return () => window.removeEventListener("beforeprint", tell);
}

const dayHere = () => new Date().toISOString().slice(0, 10);

const dayOf = (iso: string) => (iso === "" ? "" : dayWords(new Date(iso)));
