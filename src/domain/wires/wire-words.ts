import { instantWords } from "../time/date-words";
import { stopOf, type WireItem, type WireSignal, type WireStop } from "./wire-item";

/** Until when something is embargoed, in words for the desk. */
export const embargoWords = (until: Date | null): string =>
  until === null
    ? "Embargoed, without an end that its wire says: it is held until another version of it comes."
    : `Embargoed until ${instantWords(until)}.`;

export const stopWords: Record<Exclude<WireStop, null>, string> = {
  killed: "Killed by its wire",
  withheld: "Withheld by its wire",
};

/** That an item was killed or is withheld, with the words of its desk to ours. */
export function killWords(item: Pick<WireItem, "status" | "signals" | "note">): string {
  const words = stopWords[stopOf(item) ?? "killed"];
  return item.note === null ? `${words}.` : `${words}: ${item.note}`;
}

export const signalWords: Record<WireSignal, string> = {
  kill: "Kill",
  correction: "Correction",
  update: "Update",
};
