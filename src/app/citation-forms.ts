import { bibtex } from "@/domain/citation/bibtex";
import { type Citation, claimCitation, type Pin, storyCitation } from "@/domain/citation/citation";
import { cslJson } from "@/domain/citation/csl-json";
import { pinnedBy } from "@/domain/citation/pin-params";
import { ris } from "@/domain/citation/ris";
import type { ClaimPage, StoryPage } from "@/domain/pages";
import { type Cited, citedClaim, citedStory } from "@/queries/claim/cited";
import type { Query } from "@/queries/read";
import { href } from "@/ui/links";
import type { OtherForm, Told } from "./other-form";

type Pinned = Pick<Told, "asOf" | "read" | "origin">;

/** The citation of a claim as it was read, under the address that is pinned to it. */
export function citationOfClaim({ page, changed, sum }: Cited<ClaimPage>, at: Pinned): Citation {
  return claimCitation({ page, changed, ...pinnedTo(`/claims/${page.record.id}`, sum, at) });
}

export function citationOfStory({ page, changed, sum }: Cited<StoryPage>, at: Pinned): Citation {
  return storyCitation({ page, changed, ...pinnedTo(`/stories/${page.slug}`, sum, at) });
}

function pinnedTo(path: string, sum: string, { asOf, read, origin }: Pinned): { pin: Pin; url: string } {
  const pin = { asOf, read, sum };
  return { pin, url: `${origin}${href(path, pinnedBy(pin))}` };
}

/** The forms of a citation by the last part of their addresses, with the text that its sum is of. */
function citationForms<P>(
  read: (name: string, asOf: Date) => Query<Cited<P> | null>,
  citation: (cited: Cited<P>, at: Pinned) => Citation,
) {
  const form = (type: string, written: (citation: Citation) => string): OtherForm => ({
    type,
    isFile: true,
    made: (name, told) => async (db) => {
      const cited = await read(name, told.asOf)(db);
      return cited && written(citation(cited, told));
    },
  });
  return {
    "citation.json": form("application/vnd.citationstyles.csl+json", cslJson),
    "citation.bib": form("application/x-bibtex; charset=utf-8", bibtex),
    "citation.ris": form("application/x-research-info-systems; charset=utf-8", ris),
    "cited.json": {
      type: "application/json",
      made:
        (name, { asOf }) =>
        async (db) =>
          (await read(name, asOf)(db))?.text ?? null,
    } satisfies OtherForm,
  };
}

export const claimCitations = citationForms((id, asOf) => (db) => citedClaim(db, id, asOf), citationOfClaim);
export const storyCitations = citationForms(
  (slug, asOf) => (db) => citedStory(db, slug, asOf),
  citationOfStory,
);
