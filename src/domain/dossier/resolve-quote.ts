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
  const found = inside.length > 0 ? inside : occurrences(text, wanted);
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

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
