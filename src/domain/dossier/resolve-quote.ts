import { occurrences, type Span, selectorAt } from "@/domain/anchor";
import type { Selector } from "@/domain/claim";
import { differenceWords, firstDifference } from "@/domain/first-difference";
import type { Quote } from "./dossier";
import type { Faults } from "./faults";

type Place = { path: string; article: string; faults: Faults; within?: Span };

/** The selector of an author's quotation in the text of a version; a fault and null where it is not to be found. */
export function anchorQuote(
  quote: Quote,
  text: string,
  role: Selector["role"],
  place: Place,
): Selector | null {
  const wanted = typeof quote === "string" ? { exact: quote } : quote;
  // Inside the excerpt first: "said" stands everywhere, but here the one of this speaker is meant.
  const inside = place.within ? occurrences(text, wanted, place.within) : [];
  const found = inside.length > 0 ? inside : nearestFirst(occurrences(text, wanted), place.within);
  const first = found[0];
  if (!first) {
    const differs = firstDifference(wanted.exact, text);
    place.faults.add(
      place.path,
      `these words are not in article "${place.article}": "${short(wanted.exact)}"${differs ? `: ${differenceWords(differs)}` : ""}`,
    );
    return null;
  }
  if (role === "excerpt" && found.length > 1) {
    place.faults.add(
      place.path,
      `stands ${found.length} times in article "${place.article}": give a prefix or a suffix`,
    );
    return null;
  }
  return selectorAt(text, first, role);
}

/** Words outside the excerpt are those nearest to it: the first "said" of an article is somebody else's. */
function nearestFirst(found: Span[], within: Span | undefined): Span[] {
  if (within === undefined) return found;
  const distance = ({ start, end }: Span) => Math.max(within.start - end, start - within.end);
  return found.toSorted((a, b) => distance(a) - distance(b));
}

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
