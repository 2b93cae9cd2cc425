import { apart } from "../apart";
import type { ListedClaim, StoryPage } from "../pages";
import { countsInWords } from "../status/counts";
import { statusLead, toldClaim } from "../status/told-claim";
import { asOfWords, dayWords } from "../time/date-words";
import { cleanSentence, cleanWords } from "./clean-words";
import { sourceWords } from "./source-words";

/** The state of a page that is cited: as of when it was shown, when it was read, and the SHA-256 of what it said. */
export type Pin = { asOf: Date; read: Date; sum: string };

/**
 * Whether what an address is pinned to is what its page says: `before` is what it said when it was read, where the record of
 * that time has the sum that the address has, and null where it is of no words that we know.
 */
export type PinCheck = { is: "as_cited"; pin: Pin } | { is: "changed"; pin: Pin; before: string | null };

/**
 * A claim or a story as others cite it. The status, the day and whose word it is stand in the title, since a list of
 * references shows little else: nothing that is only reported may stand there as a fact of ours. All is plain text.
 */
export type Citation = Pin & {
  /** As files and keys name it: "reportedly-claim-c-0123". */
  key: string;
  title: string;
  /** What the title rests on, in a sentence or two. */
  abstract: string;
  /** The sentence to put into a text of one's own, with the address. */
  sentence: string;
  /** The last that was new in it by then; null where nothing was. */
  changed: Date | null;
  /** The address of just this. */
  url: string;
};

export const newsroom = "Reportedly";

/** What is cited, with the last that was new in it by then. */
type Cited<P> = { page: P; changed: Date | null; pin: Pin; url: string };

export function claimCitation(cited: Cited<Pick<ListedClaim, "record" | "report">>): Citation {
  const { record, report } = cited.page;
  const { asOf } = cited.pin;
  const source = sourceWords(record, report);
  const { status } = report;
  const because = report.rules.find(({ rule }) => rule === status)?.because;
  const lead = `${statusLead(status)}, as of ${asOfWords(asOf)}`;
  return written(`claim-${record.id}`, cited, {
    title: titleOfClaim(cited.page, asOf),
    abstract: report.decided
      ? `${lead}, by decision of an editor: ${report.decided.reason}`
      : `${lead}: ${because ?? source}`,
    sentence: `${lead}: “${othersWords(record.text)}” (${source}).`,
  });
}

export function storyCitation(
  cited: Cited<Pick<StoryPage, "slug" | "headline" | "standfirst" | "counts">>,
): Citation {
  const { slug, headline, standfirst, counts } = cited.page;
  const day = asOfWords(cited.pin.asOf);
  const told = countsInWords(counts);
  return written(`story-${slug}`, cited, {
    title: titleOfStory(cited.page, cited.pin.asOf),
    abstract: [`As of ${day}: ${told}.`, standfirst].filter(Boolean).join(" "),
    sentence: `“${othersWords(headline)}”, a record of who says what; as of ${day}: ${told}.`,
  });
}

export function titleOfClaim({ record, report }: Pick<ListedClaim, "record" | "report">, asOf: Date): string {
  const told = toldClaim({ text: cleanWords(record.text), status: report.status }, asOf);
  return cleanSentence(`${told} [${sourceWords(record, report)}]`);
}

export function titleOfStory(
  { headline, counts }: Pick<StoryPage, "headline" | "counts">,
  asOf: Date,
): string {
  return cleanSentence(`${othersWords(headline)} [as of ${asOfWords(asOf)}: ${countsInWords(counts)}]`);
}

function written(
  key: string,
  { changed, pin, url }: Cited<unknown>,
  words: Pick<Citation, "title" | "abstract" | "sentence">,
): Citation {
  return {
    ...pin,
    key: `${newsroom.toLowerCase()}-${key.replaceAll(/[^A-Za-z0-9-]/g, "-")}`,
    title: words.title,
    abstract: cleanSentence(words.abstract),
    sentence: `${cleanSentence(words.sentence)} ${newsroom}, read on ${dayWords(pin.read)}. ${url}`,
    changed,
    url,
  };
}

/** What is noted beside it: by what the page itself, and anybody else, can tell whether it still says the same. */
export function sumNote({ sum, asOf, read }: Pin): string {
  return `State of ${asOfWords(asOf)}, read on ${dayWords(read)}. SHA-256 of what was cited: ${sum}`;
}

/** Set apart, with no mark of direction of their own. */
function othersWords(words: string): string {
  return apart(cleanWords(words));
}
