import type { WithdrawnKind } from "./withdrawal";

export type CorrectedKind = WithdrawnKind | "open_question";

/**
 * Something that readers are told was put right: an error on a page, with what it said and what it says; a page that was taken
 * down, of which nothing is told but why; or one that is back.
 */
export type PublicCorrection = {
  id: string;
  at: Date;
  /** In the editor's words. */
  why: string;
} & (
  | { is: "corrected"; kind: CorrectedKind; title: string; path: string; said: string[] }
  | { is: "taken_down"; kind: WithdrawnKind; leadsTo: string | null }
  | { is: "put_back"; kind: WithdrawnKind; title: string; path: string }
);

const pageOf: Record<CorrectedKind, string> = {
  story: "a story",
  article: "an article",
  entity: "a person or an organization",
  claim: "a claim",
  open_question: "an open question",
};

/** What it is in one line, for the head of an entry. */
export function correctionTitle(one: PublicCorrection): string {
  switch (one.is) {
    case "corrected":
      return `Corrected: ${one.title}`;
    case "taken_down":
      return `Taken down: ${pageOf[one.kind]}`;
    case "put_back":
      return `Put back: ${one.title}`;
  }
}
