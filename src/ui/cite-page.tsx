import type { ReactNode } from "react";
import type { Citation } from "@/domain/citation/citation";
import { asOfWords, dayWords } from "@/domain/time/date-words";
import { Crumbs } from "./frame/crumbs";
import type { Section } from "./frame/section-links";
import { type AsOf, href } from "./links";
import { PageHead } from "./page-head";
import { SectionHead } from "./section-head";
import { Shell } from "./shell";

export type CiteProps = {
  what: "claim" | "story";
  section: Section;
  /** The page that is cited, and what it is called on the way back. */
  path: string;
  label: string;
  citation: Citation;
  /** What can be shown in a frame, with the HTML for it. */
  embeds: readonly { name: string; html: string }[];
  asOf: AsOf;
};

/** How to cite a page: in a sentence, as a file, and under an address that says whether it still shows the same. */
export function CiteView({ what, section, path, label, citation, embeds, asOf }: CiteProps) {
  const { sentence, url, sum, read } = citation;
  const as = (form: string) => href(`${path}/as/${form}`, { asOf: citation.asOf, cited: read });
  return (
    <Shell section={section} asOf={asOf} here={`${path}/cite`}>
      <Crumbs trail={[{ path, label }]} last="Cite" asOf={asOf} />
      <PageHead title={`Cite this ${what}`}>As of {asOfWords(citation.asOf)}</PageHead>
      <div className="grid max-w-176 gap-12 pb-16">
        <Part id="sentence-h" title="In a sentence">
          <blockquote className="border-s border-ink-3 ps-4 font-serif text-md wrap-anywhere">
            {sentence}
          </blockquote>
        </Part>
        <Part id="files-h" title="As a file">
          <ul>
            {files.map(({ form, name, note }) => (
              <li key={form} className="not-first:mt-2">
                <a href={as(form)} download>
                  {name}
                </a>{" "}
                <span className="text-ink-3">{note}</span>
              </li>
            ))}
          </ul>
        </Part>
        <Part id="address-h" title="The address of just this">
          <p className="wrap-anywhere">
            <a href={url}>{url}</a>
          </p>
          <p className="mt-3 text-ink-2">
            It shows what was known at that time, and says whether that is what was cited on {dayWords(read)}:
            what is recorded later can change what was known on an earlier day.
          </p>
        </Part>
        <Part id="embed-h" title="On a page of yours">
          <p className="text-ink-2">
            In a frame that says the status in words, follows what becomes known
            {asOf ? " (this one stays as of the day above)" : ""}, and keeps nothing about who reads it.
          </p>
          {embeds.map(({ name, html }) => (
            <div className="mt-4" key={name}>
              <p className="text-sm font-semibold">{name}</p>
              <pre className="mt-1 border border-hair bg-sunk p-3 text-xs wrap-anywhere whitespace-pre-wrap">
                <code>{html}</code>
              </pre>
            </div>
          ))}
        </Part>
        <Part id="sum-h" title="To check it">
          <p className="text-ink-2">
            The address has the SHA-256 of{" "}
            <a href={href(`${path}/as/cited.json`, { asOf: citation.asOf })}>what is cited, as a text</a>.
            Whoever runs a copy of this site can ask for it with <code>reportedly verify</code> and the
            address.
          </p>
          <p className="mt-3 font-mono text-sm wrap-anywhere">{sum}</p>
        </Part>
      </div>
    </Shell>
  );
}

const files = [
  { form: "citation.json", name: "CSL-JSON", note: "for Zotero, Pandoc and whatever reads citation styles" },
  { form: "citation.bib", name: "BibTeX", note: "for LaTeX" },
  { form: "citation.ris", name: "RIS", note: "for EndNote, Mendeley and RefWorks" },
];

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id}>{title}</SectionHead>
      {children}
    </section>
  );
}
