import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { Card } from "@/domain/card";
import type { Citation } from "@/domain/citation/citation";
import { embedOf } from "@/domain/embed/embed";
import { readEnv } from "@/env";
import type { Cited } from "@/queries/claim/cited";
import type { Query } from "@/queries/read";
import { cardOf, withForms } from "./card";
import { wholeSecond } from "./other-form";
import { asOfOf, nameIn, reading, type SearchParams } from "./reading";

type Citable<P> = {
  read: (name: string, asOf: Date) => Query<Cited<P> | null>;
  citation: (cited: Cited<P>, at: { asOf: Date; read: Date; origin: string }) => Citation;
  path: (page: P) => string;
  card: (page: P, asOf: Date | null) => Card;
  /** What of it can be shown in a frame: what follows its path, and what that is called. */
  frames: readonly { rest: string; name: string }[];
};

const forms = [
  { form: "citation.json", type: "application/vnd.citationstyles.csl+json", title: "CSL-JSON" },
  { form: "citation.bib", type: "application/x-bibtex", title: "BibTeX" },
  { form: "citation.ris", type: "application/x-research-info-systems", title: "RIS" },
];

type Asked = { name: Promise<string>; searchParams: SearchParams };

/** The page on which a claim or a story is cited: what is on it, and its head. Nobody finds it but from that page. */
export function citePage<P>({ read, citation, path, card, frames }: Citable<P>) {
  const citedOf = cache((name: string, asOf: number) => reading(read(name, new Date(asOf))));

  async function asked({ name, searchParams }: Asked) {
    const day = await asOfOf(searchParams);
    const now = wholeSecond(day.asked ? Date.now() : day.second - 1000);
    const asOf = day.asked ?? now;
    const cited = (await citedOf(nameIn(await name), asOf.getTime())) ?? notFound();
    const at = { asOf, read: now, origin: readEnv().appUrl };
    const { page } = cited;
    const { title } = card(page, day.asked);
    const embeds = frames.map(({ rest, name }) => {
      const { html } = embedOf({ origin: at.origin, path: `${path(page)}${rest}`, asOf: day.asked, title });
      return { name, html };
    });
    return { path: path(page), page, asOf: day.asked, citation: citation(cited, at), embeds };
  }

  async function head(props: Asked): Promise<Metadata> {
    const { page, asOf } = await asked(props);
    const { title, description } = card(page, asOf);
    const own = cardOf({ title: `Cite: ${title}`, description }, `${path(page)}/cite`, asOf);
    return { ...withForms(own, path(page), asOf, forms), robots: { index: false, follow: true } };
  }

  return { asked, head };
}
