import { readPasted } from "@/domain/article/read-pasted";
import type { ReadText } from "@/domain/watching/change-kind";
import { type Compared, compareReadings, type Resting } from "@/domain/watching/compare-readings";
import { type PageState, stateOfPage } from "@/domain/watching/page-gone";
import { type PastedBody, pastedText } from "@/services/pasted-text";

type ToCompare = {
  /** Where the article is looked for, and where that led. */
  asked: string;
  url: string;
  page: PastedBody;
  /** The page as it was last had, read anew by the same rules; null where none was. */
  before: PastedBody | null;
  held: ReadText & { isWhole: boolean };
  since: ReadText | null;
  rests: readonly Resting[];
};

export type ComparedPage = { state: PageState; before: ReadText; after: ReadText; compared: Compared | null };

/** Reads an article's page, and compares it with what it was. */
export function comparePages({
  asked,
  url,
  page,
  before: last,
  held,
  since,
  rests,
}: ToCompare): ComparedPage {
  const after = readingOf(page);
  if (typeof after === "string") {
    const nothing = { title: "", text: "" };
    return { state: { kind: "kept", words: after }, before: held, after: nothing, compared: null };
  }
  const read = last === null ? null : readingOf(last);
  const known = read !== null && typeof read !== "string" ? "page" : held.isWhole ? "text" : "excerpts";
  const before = known === "page" ? (read as ReadText) : { title: held.title, text: held.text };
  const state = stateOfPage({ url: asked, held: before }, { url, ...after });
  if (state.kind !== "there") return { state, before, after, compared: null };
  return { state, before, after, compared: compareReadings({ before, since, after, known, rests }) };
}

/** What an article's page says, or in words why that is not read. */
function readingOf(body: PastedBody): ReadText | string {
  const pasted = pastedText(body);
  if (!pasted.ok) return pasted.words;
  const { title, body: text } = readPasted(pasted.text, pasted);
  return { title, text };
}
